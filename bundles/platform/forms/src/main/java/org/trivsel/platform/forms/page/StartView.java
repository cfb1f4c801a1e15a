package org.trivsel.platform.forms.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.forms.page.Sent.Act;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Tab;
import org.trivsel.ui.Wrong;

/**
 * Before an assessment: which form and why.
 *
 * @param path where it begins
 * @param instruments those one can choose among; none when there is but one
 * @param instrument id of the one that is chosen
 * @param age exact age on the day
 * @param date the day, for the field
 * @param latest today, for the field
 * @param fields what is asked about how it is given
 * @param reasons why this form, or why none; at least one sentence
 * @param obstacles why it may not be given on that day; empty when it may
 * @param form null when none fits
 * @param lacking whether one may fit when more is said
 * @param parts what is in it
 * @param forms the other forms
 * @param other id of the other form as chosen, or empty
 * @param why what was typed as the reason
 * @param shown id of the form on the page that was sent, or null
 * @param draftPath where a draft that is there goes on, or null
 * @param draft what is said about it, or null
 * @param earlier when the child was assessed before, newest first
 * @param wrongs what is wrong with the fields
 */
public record StartView(
        String path,
        String childPath,
        String child,
        String given,
        List<Tab> instruments,
        String instrument,
        String title,
        String purpose,
        String notice,
        String age,
        String date,
        String latest,
        List<GivenField> fields,
        List<String> reasons,
        List<String> obstacles,
        @Nullable Advised form,
        boolean lacking,
        List<PartLine> parts,
        List<Choice> forms,
        String other,
        String why,
        @Nullable String shown,
        @Nullable String draftPath,
        @Nullable String draft,
        List<Earlier> earlier,
        List<Wrong> wrongs) {

    /** The form that fits. @param blank where its blank form is printed; empty where the licence does not allow it */
    public record Advised(String id, String title, String blank) {
    }

    /** A part of the form and how much there is in it. */
    public record PartLine(String title, String items, String who) {
    }

    /** An assessment that counts. @param path its result */
    public record Earlier(String path, String said) {
    }

    /** Whether there is a form that may be taken on the day. */
    public boolean canBegin() {
        return form != null && obstacles.isEmpty();
    }

    /** Whether another form may be taken. */
    public boolean canTakeOther() {
        return !forms.isEmpty() && obstacles.isEmpty();
    }

    /** Whether another form fits than the one on the page that was sent: it is to be seen before it is begun. */
    public boolean isChanged() {
        return shown != null && form != null && !shown.equals(form.id());
    }

    /** Whether what was asked for may happen. */
    public boolean allows(Act act) {
        return wrongs.isEmpty() && switch (act) {
            case LOOK -> false;
            case BEGIN -> canBegin() && !isChanged();
            case OTHER -> canTakeOther();
        };
    }

    /** The other forms, after a line that is none. @param none what that says */
    public List<Choice> choices(String none) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", none)));
        choices.addAll(forms);
        return choices;
    }

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(one -> one.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
