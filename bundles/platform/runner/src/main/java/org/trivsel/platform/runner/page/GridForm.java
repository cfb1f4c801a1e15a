package org.trivsel.platform.runner.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.norm.NormPack;

/**
 * A form whose answers fit into cells: short texts, several where an item has trials.
 *
 * @param said of the class as a whole
 * @param station the part whose items alone have cells, or null for all
 */
public record GridForm(Instrument instrument, Form form, ClassGiven said, @Nullable FormPart station) {
    private static final int MOST_CELLS = 120;
    private static final int FEW = 6;

    /**
     * Those of the instrument that a class is given at once, as far as they are for such a class; none when more has to be said of each child than the
     * register, the day and the class say.
     *
     * @param grade as stated, or null
     */
    public static List<GridForm> of(Instrument instrument, @Nullable String grade) {
        return given(instrument, grade, ClassGiven.CLASS);
    }

    /** The same for forms that say that they are given from station to station. */
    public static List<GridForm> byStations(Instrument instrument, @Nullable String grade) {
        return given(instrument, grade, ClassGiven.STATION).stream().filter(grid -> grid.form.fit().keys().getOrDefault(Key.MODE, Set.of()).contains(ClassGiven.STATION)).toList();
    }

    private static List<GridForm> given(Instrument instrument, @Nullable String grade, String mode) {
        boolean languages = instrument.norms().stream().map(NormPack::language).distinct().count() > 1;
        if (languages || !ClassGiven.says(instrument.keyed(), mode)) {
            return List.of();
        }
        ClassGiven said = ClassGiven.of(instrument, grade, mode);
        return instrument.definition().forms().stream().filter(said::suits).map(form -> new GridForm(instrument, form, said, null)).filter(GridForm::fits).toList();
    }

    /** The parts that are stations: those with a cell. */
    public List<GridForm> stations() {
        return form.parts().stream().map(part -> new GridForm(instrument, form, said, part)).filter(grid -> !grid.columns().isEmpty()).toList();
    }

    /** The station by the id of its part. */
    public Optional<GridForm> at(String part) {
        return stations().stream().filter(grid -> grid.isAt(part)).findFirst();
    }

    private boolean isAt(String part) {
        return station != null && station.part().id().equals(part);
    }

    /** Where something that counts does not fit, no grid would be the whole form. */
    private boolean fits() {
        int cells = columns().stream().mapToInt(GridForm::cells).sum();
        return cells > 0 && cells <= MOST_CELLS && form.parts().stream().filter(part -> !part.part().context()).flatMap(part -> part.items().stream())
                .allMatch(item -> item.practice() || isColumn(item));
    }

    /** The items with a column. Practice, texts, and what does not count and does not fit have their place on each child's own pages. */
    public List<Item> columns() {
        return asked().filter(GridForm::isColumn).toList();
    }

    private Stream<Item> asked() {
        return (station == null ? form.parts() : List.of(station)).stream().map(FormPart::items).flatMap(List::stream).filter(item -> !item.practice());
    }

    /** Whether something that is asked has no column. */
    boolean leavesOut() {
        return columns().size() < asked().count();
    }

    /** Whether a draft is of this form in this version, and was begun with the same said of the class. */
    public boolean holds(Assessment draft) {
        return draft.form().equals(form.id()) && draft.definitionVersion().equals(instrument.definition().version()) && said.otherGrade(draft) == null;
    }

    private static int cells(Item item) {
        return item.detail() instanceof ItemDetail.Measured measured ? measured.trials() * Math.max(1, measured.sides().size()) : 1;
    }

    private static boolean isColumn(Item item) {
        return switch (item.kind()) {
            case CORRECT, COUNT, CHOICE, SCALE, RULER, SCORE, MEASURED -> true;
            case CHECKLIST -> item.choices().size() <= FEW;
            case WORDS, TEXT, TIMED, INDICATORS, OBSERVATION -> false;
        };
    }
}
