package org.trivsel.instrument.definition;

/** A range of percentiles with a name; {@code to} is its highest percentile. {@code level} 1 is the lowest band of its set. */
public record Band(String id, LocalText title, int to, int level) { }
