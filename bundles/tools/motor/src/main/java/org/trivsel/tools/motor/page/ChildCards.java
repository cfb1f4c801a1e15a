package org.trivsel.tools.motor.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.FormChoice;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.motor.MotorAssessments;
import org.trivsel.tools.motor.Taken;
import org.trivsel.ui.Phrases;
import org.trivsel.web.ChildCard;
import org.trivsel.web.ChildCard.Action;
import org.trivsel.web.ChildCard.TimelineEntry;

/** What the tool has to say on a child's page. */
public final class ChildCards {
    private final Texts texts;
    private final Phrases phrases;
    private final MotorAssessments assessments;

    public ChildCards(Texts texts, MotorAssessments assessments) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.assessments = assessments;
    }

    /** @param all the child's assessments by this instrument, newest first @param mayWrite whether the caller may begin one @param today decides which form fits */
    public ChildCard card(Child child, List<Assessment> all, boolean mayWrite, LocalDate today) {
        Optional<Taken> newest = all.stream().filter(Assessment::counts).flatMap(one -> assessments.taken(one).stream()).max(Taken.BY_DATE);
        return new ChildCard(texts.get("place"), newest.map(one -> Pages.card(texts, one)).orElse(null), timeline(child, all),
                mayWrite ? action(child, all, today) : null);
    }

    private @Nullable Action action(Child child, List<Assessment> all, LocalDate today) {
        Optional<Assessment> draft = all.stream().filter(Assessment::isDraft).findFirst();
        if (draft.isPresent()) {
            return new Action(Paths.run(draft.get().id()), texts.get("continue"), true);
        }
        boolean fits = assessments.newest().chooseForm(child.birthDate(), today) instanceof FormChoice.Chosen;
        return fits ? new Action(Paths.start(child.id()), texts.get("new"), false) : null;
    }

    private List<TimelineEntry> timeline(Child child, List<Assessment> all) {
        return all.stream().filter(one -> !one.isDeletedDraft()).sorted(Comparator.comparing(Assessment::date).reversed())
                .map(one -> entry(child, one)).toList();
    }

    private TimelineEntry entry(Child child, Assessment assessment) {
        String path = assessment.isDraft() ? Paths.run(assessment.id()) : Paths.assessment(assessment.id());
        String title = texts.get("timeline." + assessment.status().name().toLowerCase(Locale.ROOT));
        return new TimelineEntry(assessment.date(), title, phrases.shortAge(child.ageOn(assessment.date())), badge(assessment), path);
    }

    private @Nullable String badge(Assessment assessment) {
        return switch (assessment.status()) {
            case DRAFT -> texts.get("status.draft");
            case VOID -> texts.get("status.void");
            case COMPLETE, LOCKED -> null;
        };
    }
}
