package org.trivsel.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer to one item. What shape fits which item is checked by {@link Instrument#check}. A later version may add shapes. */
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

    /** A number that may have decimals. In JSON {@code {"value":12.5}}. */
    record Amount(BigDecimal value) implements Answer {
        public Amount {
            value = plain(value);
        }
    }

    /** Trials by side; empty where a trial did not count. Without sides the side is {@code ""}. In JSON {@code {"trials":[4.2,null]}} or {@code {"sides":{"left":[4]}}}. */
    record Trials(Map<String, List<Optional<BigDecimal>>> bySide) implements Answer {
        public Trials {
            Map<String, List<Optional<BigDecimal>>> copy = new LinkedHashMap<>();
            bySide.forEach((side, trials) -> copy.put(side, trials.stream().map(trial -> trial.map(Answer::plain)).toList()));
            bySide = Collections.unmodifiableMap(copy);
        }
    }

    /** How many were right in how many seconds. In JSON {@code {"correct":23,"seconds":58.4}}. */
    record Timed(int correct, BigDecimal seconds) implements Answer {
        public Timed {
            seconds = plain(seconds);
        }
    }

    /** Indicators answered, by id. In JSON {@code {"marks":{"a1":"yes","a2":"no","a3":"not-applicable"}}}. */
    record Judged(Map<String, Mark> marks) implements Answer {
        public Judged {
            marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        }
    }

    /** What was seen and when, in any order. In JSON {@code {"seen":[{"state":"partly","on":"2026-03-01","by":"ada"}]}}. */
    record Seen(List<Observation> observations) implements Answer {
        public Seen {
            observations = List.copyOf(observations);
        }
    }

    /** No answer, and why. In JSON {@code {"missing":"declined"}}. */
    record Missing(MissingCode code) implements Answer { }

    /** One observation. {@code by} says who saw it, in whatever way the caller names people. */
    record Observation(String state, LocalDate on, Optional<String> by) { }

    /** The answer to an indicator. */
    enum Mark {
        YES("yes"), NO("no"), NOT_APPLICABLE("not-applicable");

        private final String id;

        Mark(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public static Optional<Mark> ofId(String id) {
            return List.of(values()).stream().filter(mark -> mark.id.equals(id)).findFirst();
        }
    }

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

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
