package org.trivsel.platform.runner.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.platform.runner.page.GridView.Code;
import org.trivsel.platform.runner.page.GridView.Column;
import org.trivsel.registry.Child;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.ui.Tab;

/**
 * The page of a group's answers in one grid.
 *
 * @param forms those one can choose among, one at least
 * @param wanted the form asked for, or null
 * @param home path of the tool
 * @param base path of its assessments
 * @param assets where scripts and style sheets are
 */
public record GridPage(List<GridForm> forms, @Nullable String wanted, boolean again, Unit unit, GroupPage group, String home, String base, String assets) {
    private static final int MOST_CHILDREN = 40;

    GridView view(Caller caller, Texts texts) {
        GridForm grid = chosen(caller.today());
        ClassGiven said = grid.said();
        Definition definition = grid.instrument().definition();
        String language = texts.locale().getLanguage();
        boolean large = group.counts() == null || group.counts().all() > MOST_CHILDREN;
        List<GroupRow> children = large || said.lacksGrade() ? List.of() : group.rows();
        GridRows rows = new GridRows(grid, caller.today(), again, base, texts);
        return new GridView(unit.name(), definition.title().in(language) + (said.lacksGrade() ? "" : " · " + grid.form().title().in(language)),
                home + "/groups/" + unit.id() + "?instrument=" + definition.id(), home, base, query(grid), assets, caller.account().toString(),
                grades(said, texts), said.lacksGrade(), forms.size() == 1 || said.lacksGrade() ? List.of() : forms.stream().map(one -> new Tab(path(one, again), one.form().title().in(language), one.equals(grid))).toList(),
                again(children, grid, texts), columns(grid, texts), children.stream().map(row -> rows.row(row, children)).toList(), codes(texts),
                large ? texts.get("grid.too-many", MOST_CHILDREN) : null, grid.leavesOut(), definition.notice().in(language));
    }

    /** The one asked for, else the one that most of the children have or would have. */
    private GridForm chosen(LocalDate today) {
        return forms.stream().filter(one -> one.form().id().equals(wanted)).findFirst()
                .orElseGet(() -> forms.stream().max(Comparator.comparingLong(one -> children(one, today))).orElseThrow());
    }

    private long children(GridForm one, LocalDate today) {
        String form = one.form().id();
        return group.rows().stream().filter(row -> row.draft() != null ? row.draft().form().equals(form)
                : GridRows.fits(GridRows.choice(one, row.child(), today), form)).count();
    }

    private static String query(GridForm grid) {
        return "?instrument=" + grid.instrument().definition().id() + (grid.said().grade() == null ? "" : "&grade=" + grid.said().grade())
                + "&form=" + grid.form().id();
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

    private static List<Column> columns(GridForm grid, Texts texts) {
        Definition definition = grid.instrument().definition();
        Wrongs wrongs = new Wrongs(grid.form(), texts, new FieldsOf(grid.instrument(), texts));
        List<Item> numbered = grid.form().items().stream().filter(item -> !item.practice() && !new Noted(grid.form()).isNote(item.id())).toList();
        return grid.columns().stream().map(item -> column(item, numbered.indexOf(item) + 1, definition, wrongs, texts)).toList();
    }

    private static Column column(Item item, int number, Definition definition, Wrongs wrongs, Texts texts) {
        ItemWords words = new ItemWords(item, texts.locale().getLanguage(), "");
        List<ChoiceView> choices = words.choices(definition, Given.of(null));
        String json = choices.stream().map(one -> "[\"" + Json.escaped(one.id()) + "\",\"" + Json.escaped(one.name()) + "\"]").collect(Collectors.joining(",", "[", "]"));
        String named = choices.stream().map(one -> one.key() + " " + one.name()).collect(Collectors.joining(", "));
        String allowed = item.kind() == ItemKind.CORRECT ? texts.get("grid.correct") : choices.isEmpty() ? wrongs.allowed(item) : named + ".";
        return new Column(item.id(), number, words.prompt().isEmpty() ? words.say() : words.prompt(), item.kind().id(), allowed, json);
    }

    private static List<Code> codes(Texts texts) {
        return Arrays.stream(MissingCode.values())
                .map(code -> new Code(code.id(), texts.get("grid.letter." + code.id()), texts.get("missing." + code.id()))).toList();
    }

    /** Why the form cannot be begun with the child on that day, in the language of whoever asks; empty when it can. */
    public static Optional<String> against(GridForm grid, Child child, LocalDate today, Texts texts) {
        return new GridRows(grid, today, false, "", texts).against(child);
    }
}
