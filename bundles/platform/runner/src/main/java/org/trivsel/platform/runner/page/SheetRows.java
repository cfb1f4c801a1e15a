package org.trivsel.platform.runner.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.definition.Item;
import org.trivsel.platform.runner.page.SheetView.SheetCell;
import org.trivsel.platform.runner.page.SheetView.SheetRow;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** The boxes on paper of answers of several parts: the same fields as on the page, to write in or filled. */
final class SheetRows {
    private static final int ROWS_TO_WRITE = 3;
    private final Sheet sheet;
    private final Texts texts;

    SheetRows(Sheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    List<SheetRow> of(Item item) {
        Answer answer = sheet.answers().get(item.id());
        var today = sheet.caller().today();
        Fields fields = new FieldsOf(sheet.instrument(), texts).of(item, answer, sheet.child() == null ? today : sheet.child().birthDate(), today);
        if (fields instanceof Fields.Measured measured) {
            return measured(measured);
        } else if (fields instanceof Fields.Timed timed) {
            return List.of(new SheetRow("", List.of(written(texts.get("timed.correct"), timed.correct()), written(texts.get("timed.seconds"), timed.seconds()),
                    written(timed.counts(), timed.reading()))));
        } else if (fields instanceof Fields.Ruler ruler) {
            return ruler(item, ruler, answer);
        } else if (fields instanceof Fields.Indicators indicators) {
            return indicators.levels().stream().flatMap(level -> level.indicators().stream()).map(this::indicator).toList();
        } else if (fields instanceof Fields.Observed observed) {
            return observed(item, observed);
        }
        return fields instanceof Fields.Entered entered ? List.of(new SheetRow("", List.of(written(entered.range(), entered.value())))) : List.of();
    }

    private static List<SheetRow> measured(Fields.Measured measured) {
        List<SheetRow> rows = new ArrayList<>();
        measured.sides().forEach(side -> rows.add(new SheetRow(side.name(), side.trials().stream().map(trial -> written(measured.unit(), trial.value())).toList())));
        if (!measured.counts().isEmpty()) {
            rows.add(new SheetRow(measured.counts(), List.of(written(measured.unit(), measured.reading()))));
        }
        return rows;
    }

    private static List<SheetRow> ruler(Item item, Fields.Ruler ruler, @Nullable Answer answer) {
        int mark = answer instanceof Answer.Number number ? number.value() : -1;
        List<Fields.Zone> zones = ruler.zones().isEmpty() ? List.of(new Fields.Zone("", 0, item.max())) : ruler.zones();
        return zones.stream().map(zone -> new SheetRow(zone.title(), IntStream.rangeClosed(zone.from(), zone.to())
                .mapToObj(at -> new SheetCell(String.valueOf(at), true, at == mark, "")).toList())).toList();
    }

    private SheetRow indicator(Fields.Indicator one) {
        return new SheetRow(one.text(), List.of("yes", "no", "not-applicable").stream()
                .map(mark -> new SheetCell(texts.get("mark." + mark), true, mark.equals(one.mark()), "")).toList());
    }

    /** Filled with what was seen; blank with some rows to write in. */
    private List<SheetRow> observed(Item item, Fields.Observed observed) {
        List<Fields.Seen> seen = observed.rows().subList(0, observed.rows().size() - 1);
        if (seen.isEmpty()) {
            return IntStream.range(0, ROWS_TO_WRITE).mapToObj(row -> observation(item, "", "", "")).toList();
        }
        Phrases phrases = Phrases.in(texts.locale());
        return seen.stream().map(one -> observation(item, one.state(), phrases.shortDate(java.time.LocalDate.parse(one.on())), one.by())).toList();
    }

    private SheetRow observation(Item item, String state, String on, String by) {
        List<SheetCell> cells = new ArrayList<>();
        item.choices().forEach(choice -> cells.add(new SheetCell(choice.name().in(texts.locale().getLanguage()), true, choice.id().equals(state), "")));
        cells.add(written(texts.get("seen.on"), on));
        cells.add(written(texts.get("seen.by"), by));
        return new SheetRow("", cells);
    }

    private static SheetCell written(String label, String text) {
        return new SheetCell(label, false, false, text);
    }
}
