package org.trivsel.platform.runner.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.platform.runner.page.StationsView.At;
import org.trivsel.registry.Unit;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Tab;

/**
 * The page of a group's stations.
 *
 * @param grid the form that is shown
 * @param forms those one can choose among
 * @param page the grid's page with the children, their start numbers and what they may be given
 * @param completed how many have just been completed, or null
 */
public record StationsPage(GridForm grid, List<GridForm> forms, GridPage page, @Nullable Integer completed) {

    StationsView view(Caller caller, Texts texts) {
        Definition definition = grid.instrument().definition();
        String language = texts.locale().getLanguage();
        boolean lacksGrade = grid.said().lacksGrade();
        Unit unit = page.unit();
        StationPaths paths = new StationPaths(page.home(), unit.id());
        GridRows rows = page.rows(grid, caller.today(), texts);
        List<GroupRow> children = lacksGrade ? List.of() : page.children();
        return new StationsView(unit.name(), definition.title().in(language) + (lacksGrade ? "" : " · " + grid.form().title().in(language)),
                page.home() + "/groups/" + unit.id() + "?instrument=" + definition.id(), paths.overview(grid),
                grid.said().grades().stream().map(one -> new Tab(paths.overview(grid, one), texts.get("grid.grade.number", one), one.equals(grid.said().grade()))).toList(), lacksGrade,
                forms.size() == 1 || lacksGrade ? List.of() : forms.stream().map(one -> new Tab(paths.overview(one), one.form().title().in(language), one.equals(grid))).toList(),
                lacksGrade ? List.of() : grid.stations().stream().map(one -> new Tab(paths.station(one), title(one, language), false)).toList(),
                children.stream().map(row -> row(rows.row(row, children), row, caller.today(), texts)).toList(),
                completed == null ? null : texts.get("stations.completed", completed), page.tooMany() ? texts.get("grid.too-many", GridPage.MOST_CHILDREN) : null,
                texts.get("stations.as-of", Phrases.in(texts.locale()).time(LocalTime.from(ZonedDateTime.now(caller.tenant().zone())))),
                List.of(new Count(texts.get("sheet.date"), Phrases.in(texts.locale()).date(caller.today())), new Count(texts.get("sheet.version"), definition.id() + " " + definition.version()),
                        new Count(texts.get("sheet.printed"), caller.name())),
                definition.notice().in(language));
    }

    private static String title(GridForm station, String language) {
        return Objects.requireNonNull(station.station()).part().title().in(language);
    }

    /** A child with cells is somewhere on its way; who was completed today has been everywhere; of others it is said why not. */
    private StationsView.Row row(GridView.Row cells, GroupRow row, LocalDate today, Texts texts) {
        Assessment latest = row.latest();
        boolean doneToday = latest != null && row.draft() == null && latest.date().equals(today) && grid.holds(latest);
        Assessment shown = doneToday ? latest : cells.isOpen() ? row.draft() : null;
        String path = shown != null ? page.base() + "/" + shown.id() + (shown.isDraft() ? "/overview" : "") : cells.path();
        String state = doneToday ? texts.get("closed.link") : shown != null ? texts.get("stations.draft") : cells.on() == null ? "" : cells.on();
        List<At> at = !cells.isOpen() && !doneToday ? List.of() : stations(shown, texts);
        return new StationsView.Row(cells.child(), cells.number(), cells.name(), at, doneToday ? null : cells.why(), path, state);
    }

    private List<At> stations(@Nullable Assessment shown, Texts texts) {
        Set<String> answered = shown == null ? Set.of() : new AnswerCodec().read(shown.answers()).keySet();
        return grid.stations().stream().map(station -> at(station.columns(), answered, texts)).toList();
    }

    private static At at(List<Item> items, Set<String> answered, Texts texts) {
        long done = items.stream().map(Item::id).filter(answered::contains).count();
        return new At(done == items.size(), done == 0 ? "" : texts.get("grid.answered", done, items.size()));
    }
}
