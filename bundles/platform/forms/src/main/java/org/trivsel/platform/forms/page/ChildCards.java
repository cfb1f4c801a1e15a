package org.trivsel.platform.forms.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.Subject;
import org.trivsel.platform.forms.Climbed;
import org.trivsel.platform.forms.Taken;
import org.trivsel.platform.forms.ToolAssessments;
import org.trivsel.registry.Child;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.web.ChildCard;
import org.trivsel.web.ChildCard.Action;
import org.trivsel.web.ChildCard.TimelineEntry;

/** What a tool has to say on a child's page. */
public final class ChildCards {
    private final Pages pages;
    private final Paths paths;
    private final Texts texts;
    private final ToolAssessments assessments;

    public ChildCards(Pages pages, ToolAssessments assessments) {
        this.pages = pages;
        this.paths = pages.paths();
        this.texts = pages.texts();
        this.assessments = assessments;
    }

    /** @param all the child's assessments by this tool, newest first @param mayWrite whether the caller may begin one @param today decides which form fits */
    public ChildCard card(Child child, List<Assessment> all, boolean mayWrite, LocalDate today) {
        List<Count> rows = rows(all, today);
        return new ChildCard(pages.tool(), rows.isEmpty() ? null : pages.card(rows), timeline(child, all), mayWrite ? action(child, all, today) : null);
    }

    /** By each instrument the newest result, in words; where the child is followed just now, the step it has come to. */
    private List<Count> rows(List<Assessment> all, LocalDate today) {
        List<Count> rows = new ArrayList<>();
        for (Instrument instrument : assessments.instruments()) {
            Optional<Assessment> followed = all.stream().filter(one -> one.isDraft() && one.instrument().equals(instrument.definition().id())
                    && Climbed.isFollowed(one)).findFirst();
            if (followed.isPresent()) {
                rows.addAll(steps(followed.get(), assessments.version(followed.get()), today));
                continue;
            }
            all.stream().filter(one -> one.counts() && one.instrument().equals(instrument.definition().id())).flatMap(one -> assessments.taken(one).stream())
                    .max(Taken.BY_DATE).ifPresent(newest -> rows.addAll(rows(newest, today)));
        }
        return List.copyOf(rows);
    }

    private List<Count> rows(Taken taken, LocalDate today) {
        Scores scores = new Scores(taken.definition(), texts);
        List<String> verdicts = taken.outcome().verdicts().stream().map(VerdictScore::verdict).toList();
        List<Count> steps = steps(taken.assessment(), taken.instrument(), today);
        List<String> scored = scores.all().stream().filter(id -> scores.isIn(taken.outcome(), id)).toList();
        Stream<Count> said = (verdicts.isEmpty() && steps.isEmpty() ? scored : verdicts).stream().map(id -> scores.of(taken.outcome(), id))
                .map(score -> new Count(score.title(), score.word().isEmpty() ? score.shown() : score.word()));
        return Stream.concat(said, steps.stream()).toList();
    }

    /** The steps of its ladders. */
    private List<Count> steps(Assessment assessment, Instrument instrument, LocalDate today) {
        Scores scores = new Scores(instrument.definition(), texts);
        Rungs rungs = new Rungs(texts, instrument.definition(), false);
        Climbed climbed = new Climbed(assessment, instrument, today);
        return instrument.definition().conclusions().ladders().stream().map(one -> new Count(scores.title(one.id()), rungs.current(one, climbed.on(one)))).toList();
    }

    private @Nullable Action action(Child child, List<Assessment> all, LocalDate today) {
        Optional<Assessment> draft = all.stream().filter(Assessment::isDraft).findFirst();
        if (draft.isPresent()) {
            return new Action(paths.run(draft.get().id()), texts.get("continue"), true);
        }
        List<Instrument> own = assessments.instruments();
        return own.stream().filter(one -> mayBegin(one, child, all, today)).findFirst()
                .map(one -> new Action(paths.start(child.id(), one.definition(), own.size() == 1), texts.get("new", pages.tool()), false)).orElse(null);
    }

    private static boolean mayBegin(Instrument instrument, Child child, List<Assessment> all, LocalDate today) {
        List<LocalDate> days = all.stream().filter(one -> one.counts() && one.instrument().equals(instrument.definition().id())).map(Assessment::date).toList();
        return instrument.chooseForm(new Subject(child.birthDate(), today, child.sex())).trials().stream().anyMatch(Asked::mayFit)
                && instrument.timing(today, days).allowed();
    }

    private List<TimelineEntry> timeline(Child child, List<Assessment> all) {
        return all.stream().filter(one -> !one.isDeletedDraft()).sorted(Comparator.comparing(Assessment::date).reversed())
                .map(one -> entry(child, one)).toList();
    }

    private TimelineEntry entry(Child child, Assessment assessment) {
        String path = assessment.isDraft() && !Climbed.isFollowed(assessment) ? paths.run(assessment.id()) : paths.assessment(assessment.id());
        String title = texts.get("timeline." + assessment.status().name().toLowerCase(Locale.ROOT), pages.tool());
        return new TimelineEntry(assessment.date(), title, Phrases.in(texts.locale()).shortAge(child.ageOn(assessment.date())), badge(assessment), path);
    }

    private @Nullable String badge(Assessment assessment) {
        return switch (assessment.status()) {
            case DRAFT -> texts.get("status.draft");
            case VOID -> texts.get("status.void");
            case COMPLETE, LOCKED -> null;
        };
    }
}
