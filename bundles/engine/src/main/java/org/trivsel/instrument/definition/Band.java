package org.trivsel.instrument.definition;

/** Percentiles {@code from} to {@code to}, both included, with a name. {@code level} 1 is the lowest band of its set. */
public record Band(String id, LocalText title, int from, int to, int level) { }
