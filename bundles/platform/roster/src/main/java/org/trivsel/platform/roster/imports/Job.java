package org.trivsel.platform.roster.imports;

import java.util.UUID;
import org.trivsel.access.Caller;

/**
 * Something to be done to one import in the background.
 *
 * @param id of the job; the import bears it as long as the job works on it
 * @param caller who asked for it
 * @param subject the import
 */
record Job(UUID id, Caller caller, UUID subject, Progress progress) {
    static Job of(Caller caller, UUID subject) {
        return new Job(UUID.randomUUID(), caller, subject, new Progress());
    }
}
