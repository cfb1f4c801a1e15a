package org.trivsel.instrument.definition;

/** Percentiles, or scores of the kind its set is by, {@code from} to {@code to}, both included, with a name. {@code level} 1 is the lowest band of its set. */
public record Band(String id, LocalText title, int from, int to, int level) { }
