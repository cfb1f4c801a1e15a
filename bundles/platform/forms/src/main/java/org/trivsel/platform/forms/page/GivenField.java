package org.trivsel.platform.forms.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;

/** One thing that is asked about how an assessment is given. @param choices what there is to choose among; none where one writes */
public record GivenField(String id, String label, List<Choice> choices, String value) {
    /** Values with a name of their own; others are the instrument's words, and are shown as they are. */
    private static final Set<String> NAMED = Set.of("background.monolingual", "background.multilingual", "respondent.child", "respondent.observer",
            "respondent.parent", "respondent.staff", "mode.class", "mode.continuous", "mode.entry", "mode.group", "mode.individual", "mode.interview", "mode.rating",
            "mode.station");

    /** @param known what is known already, from whoever begins or from the register */
    static List<GivenField> of(Texts texts, Asked asked, Sent sent, Setting known) {
        return asked.fields().stream().map(field -> {
            List<Choice> choices = new ArrayList<>();
            asked.values(field).forEach(value -> choices.add(new Choice(value, name(texts, field, value))));
            if (!choices.isEmpty()) {
                choices.add(0, new Choice("", texts.get("given.not-said")));
            }
            String value = sent.typed().getOrDefault(field, Key.ofId(field).flatMap(known::key).orElse(""));
            return new GivenField(field, texts.get("given." + field), List.copyOf(choices), value);
        }).toList();
    }

    private static String name(Texts texts, String field, String value) {
        if (field.equals(Sent.LANGUAGE)) {
            return Locale.forLanguageTag(value).getDisplayLanguage(texts.locale());
        } else if (field.equals(Key.GRADE.id())) {
            return texts.get("given.grade.number", value);
        }
        return NAMED.contains(field + "." + value) ? texts.get("given." + field + "." + value) : value;
    }
}
