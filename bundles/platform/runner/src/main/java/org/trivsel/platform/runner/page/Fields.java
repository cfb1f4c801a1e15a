package org.trivsel.platform.runner.page;

import java.util.List;

/** What the fields of one answer need beyond choices: by kind of item, filled with the answer there is. */
public sealed interface Fields {
    /** Kinds whose answer is a choice, a count, words or a text. */
    Fields PLAIN = new Plain();

    /** Nothing more. */
    record Plain() implements Fields {
    }

    /**
     * Trials, on one or two sides.
     *
     * @param range in words, for example "Fra 0 til 60 s"
     * @param counts what is shown of them, for example "Laveste"; empty when there is one trial alone
     * @param reading that number, or empty
     */
    record Measured(String unit, String range, List<Side> sides, String take, String across, String counts, String reading) implements Fields {
    }

    /** @param id empty where there are no sides */
    record Side(String id, String name, List<Trial> trials) {
    }

    /** @param field its name in the form @param said for readers of screens, for example "Venstre, forsøg 2" */
    record Trial(String field, int number, String said, String value) {
    }

    /** How many right in how many seconds. @param limit most seconds @param counts what is shown of it, for example "Rigtige i minuttet" */
    record Timed(String limit, int most, String correct, String seconds, String gives, String counts, String reading) implements Fields {
    }

    /** A mark from 0 to the item's most. */
    record Ruler(List<Zone> zones) implements Fields {
    }

    /** Marks that are called so. */
    record Zone(String title, int from, int to) {
    }

    /** Statements by level. */
    record Indicators(List<Level> levels) implements Fields {
    }

    /** One level. */
    record Level(int level, List<Indicator> indicators) {
    }

    /** @param mark yes, no, not-applicable or empty */
    record Indicator(String id, String text, String mark) {
    }

    /** What was seen, with an empty row at the end. @param today the last day that can be given @param born the first */
    record Observed(List<Seen> rows, String born, String today) implements Fields {
    }

    /** One observation. */
    record Seen(int number, String state, String on, String by) {
    }

    /** A score from elsewhere. @param range in words */
    record Entered(String range, String value) implements Fields {
    }
}
