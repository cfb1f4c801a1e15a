package org.trivsel.instrument.definition;

/**
 * When to stop asking: {@code wrong} wrong answers among the last {@code of} answered items of the part. Equal numbers mean that many in a
 * row. Items after that are not asked and count as wrong.
 */
public record Discontinue(int wrong, int of) { }
