package org.trivsel.instrument.definition;

import java.util.Optional;

/** One way to answer. {@code picture} is the id of its picture, if it has one; {@code points} are earned by choosing it. */
public record Choice(String id, LocalText name, Optional<String> picture, int points) { }
