package org.trivsel.platform.runner.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LicenceTerms;
import org.trivsel.platform.runner.page.GridView.Code;
import org.trivsel.platform.runner.page.GridView.Station;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Tab;

/**
 * The page of a group's answers in one grid: of all items, or of those of one station.
 *
 * @param forms those one can choose among, one at least; all at the same station, if any
 * @param wanted the form asked for, or null
 * @param numbers start numbers, at stations
 * @param home path of the tool
 * @param base path of its assessments
 * @param assets where scripts and style sheets are
 */
public record GridPage(List<GridForm> forms, @Nullable String wanted, boolean again, Unit unit, GroupPage group, Map<ChildId, Integer> numbers, String home, String base, String assets) {
    static final int MOST_CHILDREN = 40;

    GridView view(Caller caller, Texts texts) {
        GridForm grid = chosen(caller.today());
        ClassGiven said = grid.said();
        Definition definition = grid.instrument().definition();
        String language = texts.locale().getLanguage();
        List<GroupRow> children = said.lacksGrade() ? List.of() : children();
        GridRows rows = rows(grid, caller.today(), texts);
        return new GridView(unit.name(), definition.title().in(language) + (said.lacksGrade() ? "" : " · " + grid.form().title().in(language)), station(grid, caller, texts),
                home + "/groups/" + unit.id() + "?instrument=" + definition.id(), home, base, query(grid), assets, caller.account().toString(),
                grid.station() == null ? grades(said, texts) : List.of(), said.lacksGrade(), grid.station() != null || forms.size() == 1 || said.lacksGrade() ? List.of() : forms.stream().map(one -> new Tab(path(one, again), one.form().title().in(language), one.equals(grid))).toList(),
                grid.station() == null ? again(children, grid, texts) : null, new GridColumns(grid, texts).all(), children.stream().map(row -> rows.row(row, children)).toList(), codes(texts),
                tooMany() ? texts.get("grid.too-many", MOST_CHILDREN) : null, grid.leavesOut(), definition.notice().in(language));
    }

    boolean tooMany() {
        return group.counts() == null || group.counts().all() > MOST_CHILDREN;
    }

    /** Those with a row: by start number, else in the order of the group; none where they are too many. */
    List<GroupRow> children() {
        return tooMany() ? List.of() : group.rows().stream().sorted(Comparator.comparing(row -> number(row.child().id()))).toList();
    }

    /** Who went from station to station before does so again as soon as the rules of the instrument allow it. */
    GridRows rows(GridForm grid, LocalDate today, Texts texts) {
        boolean ruled = grid.said().isByStations() && grid.instrument().definition().administration().repeat().interval().isPresent();
        return new GridRows(grid, today, again || ruled, base, numbers, texts);
    }

    /** Where the child stands in the list: by its start number, else where it is. */
    private int number(ChildId child) {
        return numbers.getOrDefault(child, Integer.MAX_VALUE);
    }

    private @Nullable Station station(GridForm grid, Caller caller, Texts texts) {
        if (grid.station() == null) {
            return null;
        }
        StationPaths paths = new StationPaths(home, unit.id());
        PartView part = new PartWords(texts).view(grid.station().part(), false);
        List<Tab> all = grid.stations().stream().map(one -> new Tab(paths.station(one), one.station().part().title().in(texts.locale().getLanguage()), one.equals(grid))).toList();
        List<Count> head = List.of(new Count(texts.get("sheet.date"), Phrases.in(texts.locale()).date(caller.today())), new Count(texts.get("sheet.by"), ""),
                new Count(texts.get("sheet.version"), grid.instrument().definition().id() + " " + grid.instrument().definition().version()));
        return new Station(part.title(), part.instruction(), all, paths.overview(grid), grid.instrument().definition().licence().prints(LicenceTerms.Print.BLANK), head);
    }

    /** The one asked for, else the one that most of the children have or would have. */
    public GridForm chosen(LocalDate today) {
        return forms.stream().filter(one -> one.form().id().equals(wanted)).findFirst()
                .orElseGet(() -> forms.stream().max(Comparator.comparingLong(one -> children(one, today))).orElseThrow());
    }

    private long children(GridForm one, LocalDate today) {
        String form = one.form().id();
        return group.rows().stream().filter(row -> row.draft() != null ? row.draft().form().equals(form)
                : GridRows.fits(GridRows.choice(one, row.child(), today), form)).count();
    }

    /** Path of the stations' page. */
    public String overview(GridForm grid) {
        return new StationPaths(home, unit.id()).overview(grid);
    }

    private static String query(GridForm grid) {
        return "?instrument=" + grid.instrument().definition().id() + (grid.said().grade() == null ? "" : "&grade=" + grid.said().grade())
                + "&form=" + grid.form().id() + (grid.station() == null ? "" : "&station=" + grid.station().part().id());
    }

    /** The grades to state one of; none when it does not matter. */
    private List<Tab> grades(ClassGiven said, Texts texts) {
        String path = home + "/groups/" + unit.id() + "/grid?instrument=" + forms.get(0).instrument().definition().id() + "&grade=";
        return said.grades().stream().map(one -> new Tab(path + one, texts.get("grid.grade.number", one), one.equals(said.grade()))).toList();
    }

    private String path(GridForm grid, boolean again) {
        return home + "/groups/" + unit.id() + "/grid" + query(grid) + (again ? "&again=yes" : "");
    }

    private @Nullable Tab again(List<GroupRow> children, GridForm grid, Texts texts) {
        boolean any = children.stream().anyMatch(row -> row.latest() != null && row.latest().form().equals(grid.form().id()));
        return any || again ? new Tab(path(grid, !again), texts.get(again ? "grid.again.off" : "grid.again"), again) : null;
    }

    private static List<Code> codes(Texts texts) {
        return Arrays.stream(MissingCode.values())
                .map(code -> new Code(code.id(), texts.get("grid.letter." + code.id()), texts.get("missing." + code.id()))).toList();
    }

    /** Why the form cannot be begun with the child on that day, in the language of whoever asks; empty when it can. */
    public static Optional<String> against(GridForm grid, Child child, LocalDate today, Texts texts) {
        return new GridRows(grid, today, false, "", Map.of(), texts).against(child);
    }
}
