package org.trivsel.instrument;

import java.util.List;

/** The answer to one item. What shape fits which item is checked by {@link Instrument#check}. */
public sealed interface Answer {

    /** Correct (1) or incorrect (0), or how many. In JSON a whole number; {@code true} and {@code false} are read as 1 and 0. */
    record Number(int value) implements Answer { }

    /** The id of a choice, or free text. In JSON a string. */
    record Word(String value) implements Answer { }

    /** Words said, or ids of words ticked. In JSON an array of strings. */
    record Words(List<String> values) implements Answer {
        public Words {
            values = List.copyOf(values);
        }
    }

    /** No answer, and why. In JSON {@code {"missing":"declined"}}. */
    record Missing(MissingCode code) implements Answer { }

    static Answer correct() {
        return new Number(1);
    }

    static Answer incorrect() {
        return new Number(0);
    }

    static Answer count(int value) {
        return new Number(value);
    }

    static Answer choice(String id) {
        return new Word(id);
    }

    static Answer text(String text) {
        return new Word(text);
    }

    static Answer words(String... words) {
        return new Words(List.of(words));
    }

    static Answer missing(MissingCode code) {
        return new Missing(code);
    }
}
