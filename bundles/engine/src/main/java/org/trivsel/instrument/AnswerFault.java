package org.trivsel.instrument;

/**
 * An answer that does not fit its item. {@code found} is the answer as JSON, {@code allowed} says in technical words what
 * would fit; pages word it themselves by {@code code}.
 */
public record AnswerFault(String item, Code code, String found, String allowed) {

    /** The kinds of misfit. */
    public enum Code {
        UNKNOWN_ITEM("unknown-item"),
        WRONG_TYPE("wrong-type"),
        UNKNOWN_CHOICE("unknown-choice"),
        OUT_OF_RANGE("out-of-range"),
        TOO_LONG("too-long"),
        TOO_MANY("too-many");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    @Override
    public String toString() {
        return item + ": " + code.id + ", found " + found + ", allowed " + allowed;
    }
}
