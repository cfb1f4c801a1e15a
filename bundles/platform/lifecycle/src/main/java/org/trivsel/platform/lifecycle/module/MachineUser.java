package org.trivsel.platform.lifecycle.module;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.tenant.Tenant;

/** Whoever has this machine in hand, where no operator has signed in: acts as one, and the audit says by which way they came. */
final class MachineUser {
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private MachineUser() {
    }

    /** @param way how they came, such as {@code deploy}; their name is put behind it where others have an address */
    static Caller of(Tenant system, String way) {
        String name = System.getProperty("user.name");
        Grant grant = new Grant(Role.OPERATOR, null, LocalDate.now(ZoneOffset.UTC), null);
        return new Caller(system, NOBODY, name, name, system.locale(), List.of(grant), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
                new Origin(UUID.randomUUID().toString(), way + ":" + name));
    }
}
