package org.trivsel.instrument.definition;

import java.util.Optional;

/**
 * One way to answer. {@code points} are earned by choosing it.
 *
 * @param picture the id of its picture, if it has one
 * @param anchor what is meant by it, word for word, on a scale; may be empty
 * @param sound the id of its sound, if it has one
 */
public record Choice(String id, LocalText name, Optional<String> picture, int points, LocalText anchor, Optional<String> sound) { }
