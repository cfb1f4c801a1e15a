package org.trivsel.platform.lifecycle.apart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.problem.Unavailable;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** The platform itself, when it decides what an operator would: the same services, the same rules, entries of nobody's account. */
public final class PlatformCaller {
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));
    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);

    private final Tenants tenants;
    private final String node;

    /** @param node where it decides */
    public PlatformCaller(Tenants tenants, String node) {
        this.tenants = tenants;
        this.node = node;
    }

    public Caller get() {
        Tenant system = tenants.find(TenantKey.SYSTEM)
                .orElseThrow(() -> new Unavailable("starting", "The system is not ready yet.", java.time.Duration.ofSeconds(1), null));
        return new Caller(system, NOBODY, "trivsel", "Trivsel", Locale.ENGLISH, List.of(new Grant(Role.OPERATOR, null, EVER, null)),
                Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("watch-" + UUID.randomUUID(), node));
    }
}
