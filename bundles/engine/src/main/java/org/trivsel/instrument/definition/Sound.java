package org.trivsel.instrument.definition;

/** Something heard. {@code file} is relative to the definition; {@code text} says the same for those who cannot hear it. */
public record Sound(String id, String file, LocalText text) { }
