package org.trivsel.testlib;

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
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;

/** Invented people. */
public final class Town {
    public static final Tenant TENANT = new Tenant(new TenantId(new UUID(1, 1)), new TenantKey("strandby"), "Strandby", "DK",
            Locale.forLanguageTag("da"), ZoneId.of("Europe/Copenhagen"));
    public static final Unit GROUP = new Unit(new UnitId(new UUID(5, 1)), null, "Stue Havørn", UnitKind.GROUP, LocalDate.EPOCH, null);
    public static final Child NOAH = child(1, "Noah", LocalDate.of(2022, 8, 28));
    public static final LocalDate DAY = LocalDate.of(2026, 11, 9);

    private Town() {
    }

    public static Caller caller(Role role, String... tools) {
        return caller(TENANT, role, tools);
    }

    public static Caller caller(Tenant tenant, Role role, String... tools) {
        return new Caller(tenant, new AccountId(new UUID(2, 1)), "amina", "Amina Berg", Locale.forLanguageTag("da"),
                List.of(new Grant(role, null, LocalDate.EPOCH, null)), Set.of(Scope.READ, Scope.WRITE), Set.of(tools), Instant.EPOCH,
                new Origin("request", "127.0.0.1"));
    }

    public static Child child(int number, String given, LocalDate born) {
        return new Child(new ChildId(new UUID(3, number)), given, "<Eksempel>", born, Sex.MALE, List.of("da"), false, GROUP.id(), GROUP.name());
    }
}
