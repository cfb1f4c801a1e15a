package org.trivsel.disclosure;

/**
 * Whether figures about some people may be known.
 */
@FunctionalInterface
public interface Rule {
    boolean allows(long[] counts);

    /** Both. */
    default Rule and(Rule other) {
        return counts -> allows(counts) && other.allows(counts);
    }
}
