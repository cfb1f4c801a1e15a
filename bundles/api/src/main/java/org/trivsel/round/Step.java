package org.trivsel.round;

/**
 * How far a child is. There is no step for what one person has begun or handed in alone: that somebody has is nobody else's to know.
 */
public enum Step {
    /** Not enough people are through with it. */
    WAITING,
    /** All that is done alone has been done; now it is about talking. */
    READY,
    /** Done. */
    SHARED
}
