package org.trivsel.platform.runner.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.norm.NormPack;

/** A form whose answers fit into cells: one short text each. @param said of the class as a whole */
public record GridForm(Instrument instrument, Form form, ClassGiven said) {
    private static final int MOST_COLUMNS = 120;
    private static final int FEW = 6;

    /**
     * Those of the instrument, as far as they are for such a class; none when more has to be said of each child than the register, the day and the class say.
     *
     * @param grade as stated, or null
     */
    public static List<GridForm> of(Instrument instrument, @Nullable String grade) {
        boolean languages = instrument.norms().stream().map(NormPack::language).distinct().count() > 1;
        if (languages || !ClassGiven.says(instrument.keyed())) {
            return List.of();
        }
        ClassGiven said = ClassGiven.of(instrument, grade);
        return instrument.definition().forms().stream().filter(said::suits).map(form -> new GridForm(instrument, form, said)).filter(GridForm::fits).toList();
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

    /** Whether a draft is of this form in this version, and was begun with the same said of the class. */
    public boolean holds(Assessment draft) {
        return draft.form().equals(form.id()) && draft.definitionVersion().equals(instrument.definition().version()) && said.otherGrade(draft) == null;
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
