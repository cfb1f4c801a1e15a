package org.trivsel.tools.motor.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.GroupCounts;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery.Show;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.Instrument;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.tools.motor.MotorAssessments;
import org.trivsel.tools.motor.Taken;
import org.trivsel.tools.motor.page.GroupView.Cell;
import org.trivsel.tools.motor.page.GroupView.Row;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Tab;

/** Makes the view of a group in one language. */
final class GroupViews {
    private final Texts texts;
    private final Phrases phrases;
    private final Instrument newest;
    private final MotorAssessments assessments;
    private final Caller caller;
    private final Themes themes;

    GroupViews(Texts texts, MotorAssessments assessments, Caller caller) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.assessments = assessments;
        this.newest = assessments.newest();
        this.caller = caller;
        this.themes = new Themes(newest.definition(), texts);
    }

    /** @param show which children @param further whether this is not the first page */
    GroupView view(Unit unit, GroupPage page, Show show, boolean further) {
        String path = Paths.group(unit.id());
        List<Taken> results = page.rows().stream().flatMap(row -> assessments.taken(row.latest()).stream()).toList();
        Map<String, @Nullable BigDecimal> means = new LinkedHashMap<>();
        themes.ids().forEach(theme -> means.put(theme, mean(results, theme)));
        String next = page.next() == null ? null : path + "?show=" + key(show) + "&cursor=" + page.next();
        List<String> shown = themes.ids().stream().map(theme -> themes.number(means.get(theme))).toList();
        return new GroupView(unit.name(), newest.definition().title().in(texts.locale().getLanguage()), chips(path, page.counts(), show),
                results.isEmpty() ? null : Web.of(themes, means, Map.of(), spoken(shown)),
                texts.get("group.basis", results.size(), page.rows().size()), themes.ids().stream().map(themes::title).toList(),
                page.rows().stream().map(row -> row(row, page)).toList(), shown, next, next != null || further,
                newest.definition().notice().in(texts.locale().getLanguage()), List.of(Printed.by(texts, caller)));
    }

    private static @Nullable BigDecimal mean(List<Taken> results, String theme) {
        List<BigDecimal> values = results.stream().map(one -> one.mean(theme)).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        return values.isEmpty() ? null
                : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP);
    }

    private String spoken(List<String> shown) {
        List<String> titles = themes.ids().stream().map(themes::title).toList();
        return texts.get("web.spoken", themes.most()) + " "
                + IntStream.range(0, shown.size()).mapToObj(i -> titles.get(i) + " " + shown.get(i) + ".").collect(Collectors.joining(" "));
    }

    private List<Tab> chips(String path, @Nullable GroupCounts counts, Show current) {
        if (counts == null) {
            return List.of();
        }
        Map<Show, Integer> filters = new EnumMap<>(Map.of(Show.ALL, counts.all(), Show.DUE, counts.due(), Show.DRAFT, counts.draft()));
        return filters.entrySet().stream().map(filter -> new Tab(path + "?show=" + key(filter.getKey()),
                texts.get("show." + key(filter.getKey()), filter.getValue()), filter.getKey() == current)).toList();
    }

    private static String key(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    private Row row(GroupRow row, GroupPage page) {
        GroupState state = GroupState.of(row);
        Optional<Taken> taken = assessments.taken(row.latest());
        List<Cell> cells = taken.map(one -> themes.ids().stream().map(theme -> new Cell(themes.number(one.mean(theme)), themes.word(one.mean(theme)))).toList())
                .orElse(List.of());
        String action = action(row, state);
        boolean wide = cells.isEmpty();
        return new Row(called(row, page), taken.map(one -> Paths.assessment(one.assessment().id())).orElse(Paths.child(row.child().id())),
                phrases.shortAge(row.child().ageOn(caller.today())), cells, wide ? wide(state) : null, wide ? action : null, state.icon(),
                texts.get("status." + state.key()), wide ? null : action);
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
        return draft != null ? Paths.run(draft.id()) : state == GroupState.DUE ? Paths.start(row.child().id()) : null;
    }

    private String wide(GroupState state) {
        return switch (state) {
            case DRAFT -> texts.get("continue");
            case DUE -> texts.get("begin");
            case DONE, NOT_NOW -> texts.get("group.no-form");
        };
    }
}
