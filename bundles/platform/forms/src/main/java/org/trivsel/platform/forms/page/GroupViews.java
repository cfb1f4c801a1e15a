package org.trivsel.platform.forms.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.GroupCounts;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.definition.Conclusions.Ladder;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Presentation.Chart;
import org.trivsel.instrument.definition.Presentation.Kind;
import org.trivsel.platform.forms.Climbed;
import org.trivsel.platform.forms.Taken;
import org.trivsel.platform.forms.ToolAssessments;
import org.trivsel.platform.forms.chart.Spoke;
import org.trivsel.platform.forms.chart.Web;
import org.trivsel.platform.forms.page.GroupView.Cell;
import org.trivsel.platform.forms.page.GroupView.Row;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.ui.GroupState;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Tab;

/** Makes the view of a group in one language. */
final class GroupViews {
    private static final int MOST_COLUMNS = 8;

    private final Pages pages;
    private final Texts texts;
    private final Paths paths;
    private final Phrases phrases;
    private final ToolAssessments assessments;
    private final Instrument instrument;
    private final Definition definition;
    private final Caller caller;
    private final Scores scores;
    private final List<String> columns;
    private final boolean only;

    GroupViews(Pages pages, ToolAssessments assessments, Instrument instrument, Caller caller) {
        this.pages = pages;
        this.texts = pages.texts();
        this.paths = pages.paths();
        this.phrases = Phrases.in(texts.locale());
        this.assessments = assessments;
        this.instrument = instrument;
        this.definition = instrument.definition();
        this.caller = caller;
        this.scores = new Scores(definition, texts);
        this.only = assessments.instruments().size() == 1;
        this.columns = chart(Kind.MATRIX).or(() -> definition.presentation().charts().stream().filter(chart -> chart.kind() != Kind.PROGRESSION).findFirst())
                .map(Chart::of).orElseGet(scores::all).stream().limit(MOST_COLUMNS).toList();
    }

    private Optional<Chart> chart(Kind kind) {
        return definition.presentation().charts().stream().filter(chart -> chart.kind() == kind).findFirst();
    }

    /** @param show which children @param further whether this is not the first page @param entering where what all of it did is entered */
    GroupView view(Unit unit, GroupPage page, Show show, boolean further, Entering entering) {
        String path = paths.groups() + "/" + unit.id() + "?instrument=" + definition.id() + "&show=";
        List<Taken> results = page.rows().stream().flatMap(row -> assessments.taken(row.latest()).stream()).toList();
        String next = page.next() == null ? null : path + key(show) + "&cursor=" + page.next();
        boolean writes = caller.has(Permission.ASSESSMENT_WRITE);
        return new GroupView(paths.home(), pages.tool(), unit.name(), definition.title().in(language()), instruments(unit), chips(path, page.counts(), show),
                results.isEmpty() ? null : web(results), texts.get("group.basis", results.size(), page.rows().size()),
                columns.stream().map(scores::title).toList(), page.rows().stream().map(row -> row(row, page)).toList(),
                results.isEmpty() ? List.of() : columns.stream().map(id -> mean(results, id)).toList(), next,
                caller.has(Permission.ASSESSMENT_EXPORT) ? paths.export(unit.id(), definition, only) : null,
                caller.has(Permission.ASSESSMENT_EXPORT) && ReportPage.scale(definition).isPresent() ? paths.report(unit.id(), definition) : null,
                caller.has(Permission.NORM_PREVIEW) && NormPage.isFor(instrument) ? paths.norms(unit.id()) + "?instrument=" + definition.id() : null, next != null || further,
                definition.notice().in(language()), List.of(Printed.by(texts, caller)), writes ? entering.grid().orElse(null) : null, writes ? entering.stations().orElse(null) : null);
    }

    private List<Tab> instruments(Unit unit) {
        return only ? List.of() : assessments.instruments().stream().map(Instrument::definition)
                .map(one -> new Tab(paths.group(unit.id(), one, false), one.title().in(language()), one.id().equals(definition.id()))).toList();
    }

    private @Nullable Web web(List<Taken> results) {
        Optional<Chart> spider = chart(Kind.SPIDER);
        if (spider.isEmpty()) {
            return null;
        }
        List<Spoke> spokes = new ArrayList<>();
        for (String id : spider.get().of()) {
            List<Score> given = given(results, id);
            List<@Nullable Double> share = new ArrayList<>();
            share.add(given.isEmpty() ? null : given.stream().mapToDouble(score -> Objects.requireNonNull(score.share())).average().orElse(0));
            Score any = given.isEmpty() ? scores.of(results.get(0).outcome(), id) : given.get(0);
            spokes.add(new Spoke(scores.title(id), mean(results, id), any.range(), share));
        }
        return Web.of(spokes, 1, Drawings.spoken(texts, spider.get().title().in(language()), spokes));
    }

    private List<Score> given(List<Taken> results, String id) {
        return results.stream().map(one -> new Scores(one.definition(), texts).of(one.outcome(), id)).filter(score -> score.number() != null).toList();
    }

    /** Of numbers that may be added up: a percentile may not. */
    private String mean(List<Taken> results, String id) {
        List<Score> given = given(results, id);
        if (given.isEmpty() || given.stream().anyMatch(score -> score.range().steps() == 0)) {
            return texts.get("dash");
        }
        BigDecimal sum = given.stream().map(score -> Objects.requireNonNull(score.number())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return scores.shown(sum.divide(BigDecimal.valueOf(given.size()), 1, RoundingMode.HALF_UP), given.get(0).range().kind(), 1);
    }

    private List<Tab> chips(String path, @Nullable GroupCounts counts, Show current) {
        if (counts == null) {
            return List.of();
        }
        Map<Show, Integer> filters = new EnumMap<>(Map.of(Show.ALL, counts.all(), Show.DUE, counts.due(), Show.DRAFT, counts.draft()));
        return filters.entrySet().stream().map(filter -> new Tab(path + key(filter.getKey()),
                texts.get("show." + key(filter.getKey()), filter.getValue()), filter.getKey() == current)).toList();
    }

    private static String key(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    private Row row(GroupRow row, GroupPage page) {
        GroupState state = GroupState.of(row);
        Optional<Taken> taken = assessments.taken(row.latest());
        Assessment followed = row.draft() != null && Climbed.isFollowed(row.draft()) ? row.draft() : null;
        List<Cell> cells = followed != null ? columns.stream().map(id -> cell(followed, assessments.version(followed), null, id)).toList()
                : taken.map(one -> columns.stream().map(id -> cell(one.assessment(), one.instrument(), one.outcome(), id)).toList()).orElse(List.of());
        String action = action(row, state);
        boolean wide = cells.isEmpty();
        Optional<AssessmentId> shown = followed != null ? Optional.of(followed.id()) : taken.map(one -> one.assessment().id());
        return new Row(called(row, page), shown.map(paths::assessment).orElse(Paths.child(row.child().id())),
                phrases.shortAge(row.child().ageOn(caller.today())), cells, wide ? wide(state) : null, wide ? action : null, state.icon(),
                texts.get("status." + state.key()), wide ? null : action);
    }

    /** A score, or the step of a ladder. @param outcome null while it is open */
    private Cell cell(Assessment assessment, Instrument of, @Nullable Outcome outcome, String id) {
        Optional<Ladder> ladder = of.definition().conclusions().ladder(id);
        if (ladder.isPresent()) {
            String step = new Rungs(texts, of.definition(), false).current(ladder.get(), new Climbed(assessment, of, caller.today()).on(ladder.get()));
            return new Cell(texts.get("dash"), step);
        } else if (outcome == null) {
            return new Cell(texts.get("dash"), "");
        }
        Score score = new Scores(of.definition(), texts).of(outcome, id);
        return new Cell(score.shown(), score.word());
    }

    /** The given name, as everybody says it; the whole name where two have the same. */
    private static String called(GroupRow row, GroupPage page) {
        String given = row.child().givenName();
        long same = page.rows().stream().filter(other -> other.child().givenName().equals(given)).count();
        return same > 1 ? row.child().name() : given;
    }

    private @Nullable String action(GroupRow row, GroupState state) {
        Assessment draft = row.draft();
        if (!caller.has(Permission.ASSESSMENT_WRITE)) {
            return null;
        }
        return draft != null ? paths.run(draft.id()) : state == GroupState.DUE ? paths.start(row.child().id(), definition, only) : null;
    }

    private String wide(GroupState state) {
        return switch (state) {
            case DRAFT -> texts.get("continue");
            case DUE -> texts.get("begin");
            case DONE, NOT_NOW -> texts.get("group.no-form");
        };
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}
