package org.trivsel.disclosure;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is counted in one place, all below it included.
 *
 * @param above the place it lies in, or null at the top
 * @param counts the same kinds in the same order in every place; each adds up over places
 */
public record Figures(UUID place, @Nullable UUID above, long[] counts) {
    public Figures {
        counts = counts.clone();
    }

    @Override
    public long[] counts() {
        return counts.clone();
    }

    /** All of them together. */
    public long sum() {
        return Arrays.stream(counts).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures figures && place.equals(figures.place) && java.util.Objects.equals(above, figures.above)
                && Arrays.equals(counts, figures.counts);
    }

    @Override
    public int hashCode() {
        return 31 * place.hashCode() + Arrays.hashCode(counts);
    }
}
