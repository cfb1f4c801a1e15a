package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Optional;

/**
 * Scales taken together with equal weight. Scales that a form does not ask are left out there; each scale it does ask
 * must have a number.
 */
public record Group(String id, LocalText title, List<String> scales, Optional<String> bands) { }
