package org.trivsel.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a module that is only data.
 *
 * @param unsignedData whether it runs everywhere although no key that is trusted signed it
 * @param revision counts up with each decision; 0 when nothing was decided
 * @param reason and by and at are null when nothing was decided
 */
public record DataPolicy(boolean unsignedData, int revision, @Nullable String reason, @Nullable String by, @Nullable Instant at) {
}
