package org.trivsel.tools.early.sheet;

import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The three parts of the ruler, with three stops each. */
public enum Zone {
    /** Thrives. */
    GREEN,
    /** Wonder or concern. */
    YELLOW,
    /** Strong concern. */
    RED;

    /** Stops of the ruler. */
    public static final int STOPS = 9;
    private static final int EACH = 3;

    /** @param position 1 to {@link #STOPS} */
    public static Zone of(int position) {
        return values()[(position - 1) / EACH];
    }

    public static boolean isPosition(int position) {
        return position >= 1 && position <= STOPS;
    }

    /** Its stops. */
    public int[] stops() {
        return IntStream.rangeClosed(ordinal() * EACH + 1, (ordinal() + 1) * EACH).toArray();
    }

    /** The word of the zone of a position; null where there is none. */
    public static @Nullable String wordOf(@Nullable Integer position) {
        return position == null ? null : of(position).word();
    }

    /** As style sheets and words call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
