package org.trivsel.instrument;

import java.util.List;
import java.util.Optional;
import org.trivsel.instrument.definition.Form;

/**
 * Which form fits, and how each form was tried. {@link Wording} puts it in sentences.
 *
 * @param corrected the age counted from the day the child was expected, when the instrument corrects and did so here
 */
public record FormAdvice(FormChoice choice, Optional<Age> corrected, List<Trial> trials) {
    public FormAdvice {
        trials = List.copyOf(trials);
    }

    /** One form tried. */
    public record Trial(Form form, List<Criterion> criteria) {
        public Trial {
            criteria = List.copyOf(criteria);
        }

        public boolean fits() {
            return criteria.stream().allMatch(Criterion::holds);
        }
    }

    /**
     * @param about {@code age} or the id of a {@link Key}
     * @param wanted what the form is for
     * @param found what was stated; {@code unknown} when nothing was
     */
    public record Criterion(String about, String wanted, String found, boolean holds) { }

    /**
     * A form taken instead of the one that fits, to be kept with the assessment.
     *
     * @param advised what would have been chosen
     * @param reason why a person took another
     * @param against what speaks against it
     */
    public record Override(Form form, Optional<Form> advised, String reason, List<Criterion> against) {
        public Override {
            against = List.copyOf(against);
        }
    }
}
