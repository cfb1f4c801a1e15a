package org.trivsel.platform.registry.rest;

import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Invalid;

/** How many entries of a list are asked for. */
final class Limit {
    static final int USUAL = 50;
    static final int LARGEST = 200;

    private Limit() {
    }

    static int of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw outside();
        }
        throw outside();
    }

    private static Invalid outside() {
        return new Invalid("limit", "range", "The limit is a whole number from 1 to " + LARGEST + ".");
    }
}
