package org.trivsel.tools.motor.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Wording;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.motor.page.StartView.PartLine;
import org.trivsel.ui.Phrases;

/** Makes the view before an assessment. */
final class StartViews {
    private final Texts texts;
    private final Phrases phrases;
    private final Child child;
    private final LocalDate today;

    StartViews(Texts texts, Child child, LocalDate today) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.child = child;
        this.today = today;
    }

    /**
     * @param date the day asked for
     * @param earlier the child's assessments by this instrument, newest first
     * @param wrong what is wrong with the day that was typed, or null
     */
    StartView view(Instrument instrument, LocalDate date, List<Assessment> earlier, @Nullable String wrong) {
        FormChoice choice = instrument.chooseForm(child.birthDate(), date);
        Optional<Form> form = choice instanceof FormChoice.Chosen chosen ? Optional.of(chosen.form()) : Optional.empty();
        Optional<Assessment> draft = earlier.stream().filter(Assessment::isDraft).findFirst();
        Optional<Assessment> last = earlier.stream().filter(Assessment::counts).findFirst();
        Definition definition = instrument.definition();
        return new StartView(Paths.start(child.id()), Paths.child(child.id()), child.name(), child.givenName(),
                definition.title().in(language()), definition.purpose().in(language()), definition.notice().in(language()),
                date.isBefore(child.birthDate()) ? "" : phrases.age(child.ageOn(date)), date.toString(), today.toString(),
                Wording.in(language()).reason(choice), form.map(one -> one.title().in(language())).orElse(null),
                form.map(one -> Paths.blank(one.id())).orElse(null),
                form.stream().flatMap(one -> one.parts().stream()).map(this::part).toList(),
                draft.map(one -> Paths.run(one.id())).orElse(null),
                draft.map(one -> texts.get("start.draft", phrases.date(one.date()))).orElse(null),
                last.map(one -> texts.get("start.last", phrases.date(one.date()))).orElse(null), wrong);
    }

    private PartLine part(FormPart part) {
        long items = part.items().stream().filter(item -> !item.practice()).count();
        return new PartLine(part.part().title().in(language()), texts.get("start.items", items),
                texts.get("respondent." + part.part().respondent()));
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}
