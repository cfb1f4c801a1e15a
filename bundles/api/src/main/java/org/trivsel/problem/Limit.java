package org.trivsel.problem;

import org.jspecify.annotations.Nullable;

/** How many entries of a list a program may ask for at once: the same for every list. */
public final class Limit {
    public static final int USUAL = 50;
    public static final int LARGEST = 200;

    private Limit() {
    }

    /**
     * Reads a query parameter {@code limit}.
     *
     * @param text as it was sent; null or empty means {@link #USUAL}
     * @return from 1 to {@link #LARGEST}
     * @throws Invalid when it is anything else
     */
    public static int of(@Nullable String text) {
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
