package org.trivsel.uses;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Role;

/**
 * That somebody used what is recorded about a child. Names no other child, and nothing of what was read or written.
 *
 * @param name of the person as it is now; null for whoever is no person of the tenant, or when the account is gone
 * @param roles the person had then
 * @param what in the caller's language, for example: results of assessments
 */
public record Use(UUID id, Instant at, Who who, @Nullable String name, Set<Role> roles, Kind kind, String what) {
    public Use {
        roles = Set.copyOf(roles);
    }

    /** Who it can be. */
    public enum Who {
        /** Somebody who works there. */
        PERSON,
        /** Somebody who runs the system. They are not named. */
        OPERATOR,
        /** The system by itself, such as at night when something is kept no longer. */
        SYSTEM
    }

    /** What was done with it. */
    public enum Kind {
        READ,
        CHANGED,
        /** Taken out in a file. */
        EXPORTED,
        /** Given to somebody, or read by somebody it was given to. */
        DISCLOSED
    }
}
