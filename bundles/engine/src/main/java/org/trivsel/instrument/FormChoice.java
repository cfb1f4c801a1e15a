package org.trivsel.instrument;

import java.util.List;
import org.trivsel.instrument.definition.Form;

/** Which form fits a child on a day, or why none does. {@link Wording} puts it in a sentence. */
public sealed interface FormChoice {

    /** The form whose age window holds the age. Other forms whose windows hold it too stand in {@code alternatives}. */
    record Chosen(Form form, Age age, List<Form> alternatives) implements FormChoice {
        public Chosen {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Younger than the youngest form allows. */
    record TooYoung(Age age, Age from) implements FormChoice { }

    /** Too old: the oldest form ends before this age. */
    record TooOld(Age age, Age before) implements FormChoice { }

    /** Between two windows that do not meet. */
    record NoForm(Age age) implements FormChoice { }

    /** The day lies before birth. */
    record NotBorn() implements FormChoice { }
}
