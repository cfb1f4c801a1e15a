package org.trivsel.platform.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.access.Scope;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;

/** Somebody who calls. */
final class People {
    private static final Tenant TENANT = new Tenant(new TenantId(new UUID(0, 1)), new TenantKey("strandby"), "Strandby", "DK",
            Locale.forLanguageTag("da"), ZoneId.of("Europe/Copenhagen"));

    private People() {
    }

    static Caller anna(Origin origin) {
        return new Caller(TENANT, new AccountId(new UUID(0, 2)), "anna", "Anna", TENANT.locale(), List.of(), Set.of(Scope.READ, Scope.WRITE),
                Set.of(), Instant.EPOCH, origin);
    }
}
