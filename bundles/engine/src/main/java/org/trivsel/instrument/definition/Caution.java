package org.trivsel.instrument.definition;

import java.util.List;

/**
 * A sentence that helps to read a result. Given when any condition holds; changes no number.
 */
public record Caution(String id, LocalText text, List<Condition> conditions) { }
