package org.trivsel.platform.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.trivsel.instrument.Sex;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;

/** Invented people. */
public final class People {
    public static final Caller AMINA = new Caller(
            new Tenant(new TenantId(new UUID(1, 1)), new TenantKey("strandby"), "Strandby", "DK", Locale.forLanguageTag("da"),
                    ZoneId.of("Europe/Copenhagen")),
            new AccountId(new UUID(2, 1)), "amina", "Amina Berg", Locale.forLanguageTag("da"),
            List.of(new Grant(Role.PEDAGOGUE, null, LocalDate.of(2026, 1, 1), null)), Set.of(Scope.READ, Scope.WRITE),
            Set.of("sample"), Instant.EPOCH, new Origin("request", "127.0.0.1"));
    public static final Child NOAH = new Child(new ChildId(new UUID(3, 1)), "Noah", "<Eksempel> & \"Søn\"", LocalDate.of(2022, 8, 28),
            Sex.MALE, List.of("da", "pl"), false, null, null);

    private People() {
    }
}
