package org.trivsel.tools.language.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.FormChoice;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.LanguageAssessments;
import org.trivsel.tools.language.Taken;
import org.trivsel.ui.Phrases;
import org.trivsel.web.ChildCard;
import org.trivsel.web.ChildCard.Action;
import org.trivsel.web.ChildCard.TimelineEntry;

/** What the tool has to say on a child's page. */
public final class ChildCards {
    private final Texts texts;
    private final Phrases phrases;
    private final LanguageAssessments assessments;

    public ChildCards(Texts texts, LanguageAssessments assessments) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.assessments = assessments;
    }

    /**
     * @param all the child's assessments by this instrument, newest first
     * @param mayWrite whether the caller may begin one
     * @param today decides which form fits
     */
    public ChildCard card(Child child, List<Assessment> all, boolean mayWrite, java.time.LocalDate today) {
        List<Taken> counting = all.stream().filter(Assessment::counts).flatMap(one -> assessments.taken(one).stream())
                .sorted(Taken.BY_DATE.reversed()).toList();
        Optional<Taken> newest = counting.stream().findFirst();
        Optional<Taken> before = newest.flatMap(one -> counting.stream().skip(1).filter(one::comparableWith).findFirst());
        return new ChildCard(texts.get("place"), newest.map(one -> Pages.card(texts, one, before)).orElse(null), timeline(child, all),
                mayWrite ? action(child, all, today) : null);
    }

    private @Nullable Action action(Child child, List<Assessment> all, java.time.LocalDate today) {
        Optional<Assessment> draft = all.stream().filter(Assessment::isDraft).findFirst();
        if (draft.isPresent()) {
            return new Action(Paths.run(draft.get().id()), texts.get("continue"), true);
        }
        boolean due = assessments.newest().chooseForm(child.birthDate(), today) instanceof FormChoice.Chosen chosen
                && all.stream().noneMatch(one -> one.counts() && one.form().equals(chosen.form().id()));
        return new Action(Paths.start(child.id()), texts.get("new"), due);
    }

    private List<TimelineEntry> timeline(Child child, List<Assessment> all) {
        List<TimelineEntry> entries = new ArrayList<>();
        all.stream().filter(one -> !one.isDeletedDraft()).forEach(one -> entries.add(entry(child, one)));
        entries.sort(Comparator.comparing(TimelineEntry::date).reversed());
        return List.copyOf(entries);
    }

    private TimelineEntry entry(Child child, Assessment assessment) {
        String age = phrases.shortAge(child.ageOn(assessment.date()));
        String path = assessment.isDraft() ? Paths.run(assessment.id()) : Paths.assessment(assessment.id());
        String title = texts.get("timeline." + assessment.status().name().toLowerCase(java.util.Locale.ROOT));
        return new TimelineEntry(assessment.date(), title, detail(age, assessment), badge(assessment), path);
    }

    private String detail(String age, Assessment assessment) {
        return assessments.taken(assessment).map(taken -> age + " · " + groups(taken)).orElse(age);
    }

    private String groups(Taken taken) {
        return String.join(", ", new GroupCards(texts, taken).cards(Optional.empty()).stream()
                .map(card -> card.title() + ": " + card.band()).toList());
    }

    private @Nullable String badge(Assessment assessment) {
        return switch (assessment.status()) {
            case DRAFT -> texts.get("status.draft");
            case VOID -> texts.get("status.void");
            case COMPLETE, LOCKED -> null;
        };
    }
}
