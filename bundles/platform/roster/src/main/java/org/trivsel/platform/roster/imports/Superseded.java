package org.trivsel.platform.roster.imports;

import java.util.UUID;

/** Somebody else has taken over an import while its job was thought to be gone. What the job did is rolled back. */
final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Superseded(UUID id) {
        super("Import " + id + " was taken over");
    }
}
