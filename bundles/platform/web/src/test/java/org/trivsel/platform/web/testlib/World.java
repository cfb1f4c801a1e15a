package org.trivsel.platform.web.testlib;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;

/** Invented people and places for tests and for looking at pages. */
public final class World {
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    public static final Tenant STRANDBY = tenant(1, "strandby", "Strandby Kommune", "DK", "da");
    public static final Tenant FJORDVIK = tenant(2, "fjordvik", "Fjordvik kommune", "NO", "nb");
    public static final Tenant SYSTEM = tenant(3, "system", "Trivsel", "DK", "da");
    public static final UnitId MUNICIPALITY = unit(1);
    public static final UnitId AHORN = unit(2);
    public static final UnitId HAVOERN = unit(3);
    public static final UnitId LAERKE = unit(4);
    public static final UnitId BOEGEN = unit(5);
    /** Closed yesterday and merged into {@link #HAVOERN}; in no tree of today. */
    public static final UnitId CLOSED = unit(99);

    private World() {
    }

    public static Caller pedagogue() {
        return caller(STRANDBY, "pedagogue", "Amina Berg", "da", grant(Role.PEDAGOGUE, HAVOERN));
    }

    public static Caller leader() {
        return caller(STRANDBY, "leader", "Jonas Lund", "da", grant(Role.LEADER, AHORN));
    }

    public static Caller administration() {
        return caller(STRANDBY, "administration", "Mette Holm", "da", new Grant(Role.ADMINISTRATION, null, LocalDate.of(2020, 1, 1), null));
    }

    public static Caller operator() {
        return caller(SYSTEM, "operator", "Ole Drift", "da", new Grant(Role.OPERATOR, null, LocalDate.of(2020, 1, 1), null));
    }

    public static Caller speaking(Caller caller, String language) {
        return new Caller(caller.tenant(), caller.account(), caller.username(), caller.name(), Locale.forLanguageTag(language), caller.grants(),
                caller.scopes(), caller.tools(), caller.since(), caller.origin());
    }

    private static Caller caller(Tenant tenant, String username, String name, String language, Grant grant) {
        return new Caller(tenant, new AccountId(new UUID(9, username.hashCode())), username, name, Locale.forLanguageTag(language), List.of(grant),
                java.util.Set.of(Scope.READ, Scope.WRITE), tenant.equals(STRANDBY) ? java.util.Set.of("language", "broken") : java.util.Set.of(),
                java.time.Instant.now(), new Origin("r", "127.0.0.1"));
    }

    private static Grant grant(Role role, UnitId unit) {
        return new Grant(role, unit, LocalDate.of(2020, 1, 1), null);
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(1, number));
    }

    private static Tenant tenant(int number, String key, String name, String country, String language) {
        return new Tenant(new TenantId(new UUID(2, number)), new TenantKey(key), name, country, Locale.forLanguageTag(language),
                ZoneId.of("Europe/Copenhagen"));
    }
}
