package org.trivsel.registry;

/**
 * One thing that keeps a batch from being undone.
 *
 * @param name of the child, holder or unit it is about; empty when it is not there any more
 */
public record Obstacle(Kind kind, String name) {
    /** What happened since. */
    public enum Kind {
        /** A later batch wrote the same record. That one can be undone first. */
        WRITTEN_AGAIN,
        /** A unit the batch opened was renamed, moved, merged or closed. */
        UNIT_CHANGED,
        /** Children, units or records that the batch did not make belong to a unit it opened. */
        UNIT_IN_USE,
        /** Somebody has a role at a unit the batch opened. */
        UNIT_HAS_ROLES,
        /** The record of a child, or its number, was changed. */
        CHILD_CHANGED,
        /** An enrolment was changed, also because its unit was merged. */
        PLACE_CHANGED,
        /** Custody, or who holds it, was changed. */
        CUSTODY_CHANGED,
        /** Places, custody or records that the batch did not make belong to a child it made. */
        CHILD_IN_USE
    }

    @Override
    public String toString() {
        return "Obstacle[" + kind + "]";
    }
}
