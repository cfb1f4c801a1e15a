package org.trivsel.platform.forms.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Tab;

/**
 * Before an assessment: which form and why.
 *
 * @param path where it begins
 * @param instruments those one can choose among; none when there is but one
 * @param instrument id of the one that is chosen
 * @param age exact age on the day
 * @param date the day, for the field
 * @param latest today, for the field
 * @param reason why this form, or why none
 * @param obstacles why it may not be given on that day; empty when it may
 * @param form title of the form; null when none fits
 * @param blank where its blank form is printed, or null
 * @param parts what is in it
 * @param draftPath where a draft that is there goes on, or null
 * @param draft what is said about it, or null
 * @param earlier when the child was assessed before, newest first
 * @param dateWrong what is wrong with the day, or null
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
        String reason,
        List<String> obstacles,
        @Nullable String form,
        @Nullable String blank,
        List<PartLine> parts,
        @Nullable String draftPath,
        @Nullable String draft,
        List<Earlier> earlier,
        @Nullable String dateWrong) {

    /** A part of the form and how much there is in it. */
    public record PartLine(String title, String items, String who) {
    }

    /** An assessment that counts. @param path its result */
    public record Earlier(String path, String said) {
    }

    /** Whether there is a form that may be taken on the day. */
    public boolean canBegin() {
        return form != null && obstacles.isEmpty() && dateWrong == null;
    }
}
