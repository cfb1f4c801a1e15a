package org.trivsel.instrument.definition;

/** A drawing. {@code file} is relative to the definition, such as {@code pictures/boat.svg}; {@code name} is read aloud by screen readers. */
public record Picture(String id, String file, LocalText name) { }
