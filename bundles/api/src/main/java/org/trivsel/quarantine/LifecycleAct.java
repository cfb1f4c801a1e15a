package org.trivsel.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or refused, with tools, their versions and what is pointed at them.
 *
 * @param action verb with its object, for example {@code tool.point}
 * @param by name of the operator, or null when the platform did it
 * @param tenant key of the tenant it was about, or null
 * @param detail what and why
 */
public record LifecycleAct(UUID id, Instant at, String action, boolean done, @Nullable String by, @Nullable String tenant, @Nullable String detail) {
}
