package org.trivsel.platform.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.audit.Audit;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.persistence.testlib.OneCountry;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.policy.Setting;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Tenant;

/** A municipality with a house, its room and another house, and the real services on a real database. */
final class Town {
    static final TestDatabase DATABASE = TestDatabase.shared();
    private static final Audit AUDIT = new PostgresAudit(wanted -> { });
    private static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    private static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    final Tenant tenant = DATABASE.newTenant();
    final LocalDate today = LocalDate.now(tenant.zone());
    final Caller administration = caller(Role.ADMINISTRATION, null);
    final UnitId house = open("House", UnitKind.INSTITUTION, null);
    final UnitId room = open("Room", UnitKind.GROUP, house);
    final UnitId other = open("Other", UnitKind.INSTITUTION, null);
    final SortedMap<String, Setting> settings = new TreeMap<>();
    final StoredPolicies policies = new StoredPolicies(() -> settings, DATABASE.store(), new OneCountry(Map.of("watch.cadence", "2", "watch.told", "perhaps")),
            UNITS, ACCESS, AUDIT, Clock.systemUTC());

    Town() {
        declare("watch.cadence: {kind: number, usual: 1, least: 1, most: 3, names: N, meanings: N}");
        declare("watch.told: {kind: yes-no, usual: no, names: N, meanings: N}");
        declare("watch.follows: {kind: choice, usual: stays, units: false, options: {stays: N, follows: N}, names: N, meanings: N}");
        declare("watch.seen-by: {kind: several, usual: [], options: {health: N, school: N}, names: N, meanings: N}");
    }

    /** @param yaml N stands for a name in each language */
    void declare(String yaml) {
        new SettingsReader().read("settings:\n  " + yaml.replaceAll("\\bN\\b", "{da: A, en: A, nb: A, de: A}"), "watch")
                .forEach(setting -> settings.put(setting.id(), setting));
    }

    Caller caller(Role role, @Nullable UnitId unit) {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "somebody", "Somebody", Locale.ENGLISH, List.of(new Grant(role, unit, today.minusDays(9), null)),
                Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r", "::1"));
    }

    void close(UnitId unit, LocalDate last) {
        UNITS.close(administration, unit, last);
    }

    /** Acts and refusals about policy, oldest first. */
    List<String> audited() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list(
                "select action || ' ' || outcome from audit_entry where tenant_id = ? and action like 'policy.%' order by at, id", row -> row.text(1), tenant.id().value()));
    }

    private UnitId open(String name, UnitKind kind, @Nullable UnitId parent) {
        return UNITS.open(administration, name, kind, parent, today.minusDays(5)).id();
    }
}
