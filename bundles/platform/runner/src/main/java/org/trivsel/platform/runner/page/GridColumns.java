package org.trivsel.platform.runner.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.platform.runner.page.GridView.Column;
import org.trivsel.text.Texts;

/** The columns of a grid: one for each item, or for each trial of one. */
final class GridColumns {
    private final GridForm grid;
    private final Texts texts;
    private final FieldsOf fields;
    private final Wrongs wrongs;

    GridColumns(GridForm grid, Texts texts) {
        this.grid = grid;
        this.texts = texts;
        this.fields = new FieldsOf(grid.instrument(), texts);
        this.wrongs = new Wrongs(grid.form(), texts, fields);
    }

    List<Column> all() {
        List<Item> numbered = grid.form().items().stream().filter(item -> !item.practice() && !new Noted(grid.form()).isNote(item.id())).toList();
        return grid.columns().stream().flatMap(item -> of(item, numbered.indexOf(item) + 1).stream()).toList();
    }

    private List<Column> of(Item item, int number) {
        Column one = column(item, number);
        if (!(fields.of(item, null, LocalDate.EPOCH, LocalDate.EPOCH) instanceof Fields.Measured measured) || measured.counts().isEmpty()) {
            return List.of(one);
        }
        String allowed = one.allowed() + " " + counts(measured);
        List<Column> trials = new ArrayList<>();
        int all = measured.sides().stream().mapToInt(side -> side.trials().size()).sum();
        for (Fields.Side side : measured.sides()) {
            for (Fields.Trial trial : side.trials()) {
                trials.add(new Column(one.item(), number, one.question(), one.kind(), allowed, one.choices(), side.id(), trial.number(), trial.said(), trials.isEmpty() ? all : 0));
            }
        }
        return trials;
    }

    /** Which of the trials counts. */
    private String counts(Fields.Measured measured) {
        String each = texts.get("take." + measured.take()).toLowerCase(texts.locale());
        boolean one = measured.sides().get(0).trials().size() == 1;
        String across = texts.get("take." + measured.across()).toLowerCase(texts.locale());
        return measured.sides().size() == 1 ? texts.get("grid.counts", each) : one ? texts.get("grid.counts", across) : texts.get("grid.counts.sides", each, across);
    }

    private Column column(Item item, int number) {
        Definition definition = grid.instrument().definition();
        ItemWords words = new ItemWords(item, texts.locale().getLanguage(), "");
        List<ChoiceView> choices = words.choices(definition, Given.of(null));
        String json = choices.stream().map(one -> "[\"" + Json.escaped(one.id()) + "\",\"" + Json.escaped(one.name()) + "\"]").collect(Collectors.joining(",", "[", "]"));
        String named = choices.stream().map(one -> one.key() + " " + one.name()).collect(Collectors.joining(", "));
        String allowed = item.kind() == ItemKind.CORRECT ? texts.get("grid.correct") : choices.isEmpty() ? wrongs.allowed(item) : named + ".";
        return new Column(item.id(), number, words.prompt().isEmpty() ? words.say() : words.prompt(), item.kind().id(), allowed, json, "", 0, "", 1);
    }
}
