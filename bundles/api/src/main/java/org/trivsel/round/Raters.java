package org.trivsel.round;

/** Who rates in a round. */
public enum Raters {
    /** Whoever may assess the child on the day: pedagogues and leaders. */
    STAFF,
    /** Pedagogues only; leaders see what has been shared. */
    PEDAGOGUES
}
