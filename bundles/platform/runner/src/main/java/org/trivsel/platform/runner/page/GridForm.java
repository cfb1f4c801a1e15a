package org.trivsel.platform.runner.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.norm.NormPack;

/** A form whose answers fit into cells: one short text each. */
public record GridForm(Instrument instrument, Form form) {
    private static final int MOST_COLUMNS = 120;
    private static final int FEW = 6;

    /** Those of the instrument; none when more has to be said of each child than the register and the day say. */
    public static List<GridForm> of(Instrument instrument) {
        Set<Key> keys = EnumSet.noneOf(Key.class);
        keys.addAll(instrument.keyed().keySet());
        keys.remove(Key.SEASON);
        boolean languages = instrument.norms().stream().map(NormPack::language).collect(Collectors.toSet()).size() > 1;
        return !keys.isEmpty() || languages ? List.of()
                : instrument.definition().forms().stream().map(form -> new GridForm(instrument, form)).filter(GridForm::fits).toList();
    }

    /** Where something that counts does not fit, no grid would be the whole form. */
    private boolean fits() {
        int columns = columns().size();
        return columns > 0 && columns <= MOST_COLUMNS && form.parts().stream().filter(part -> !part.part().context()).flatMap(part -> part.items().stream())
                .allMatch(item -> item.practice() || isCell(item));
    }

    /** The items with a column. Practice, texts, and what does not count and does not fit have their place on each child's own pages. */
    public List<Item> columns() {
        return form.parts().stream().map(FormPart::items).flatMap(List::stream).filter(item -> !item.practice() && isCell(item)).toList();
    }

    /** Whether something of the form has no column. */
    boolean leavesOut() {
        return columns().size() < form.items().stream().filter(item -> !item.practice()).count();
    }

    private static boolean isCell(Item item) {
        return switch (item.kind()) {
            case CORRECT, COUNT, CHOICE, SCALE, RULER, SCORE -> true;
            case CHECKLIST -> item.choices().size() <= FEW;
            case MEASURED -> item.detail() instanceof ItemDetail.Measured measured && measured.trials() == 1 && measured.sides().isEmpty();
            case WORDS, TEXT, TIMED, INDICATORS, OBSERVATION -> false;
        };
    }
}
