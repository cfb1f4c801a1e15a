package org.trivsel.platform.registry;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.audit.Audit;
import org.trivsel.instrument.Sex;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.child.AuditedChildren;
import org.trivsel.platform.registry.hand.HandRegister;
import org.trivsel.platform.registry.key.TenantKeys;
import org.trivsel.platform.registry.roster.BulkRosterWriter;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitPath;
import org.trivsel.tenant.Tenant;

/** A tenant with the real services on a real database, and short ways to fill it. */
public final class Municipality {
    public static final LocalDate START = LocalDate.of(2020, 1, 1);
    public static final TestDatabase DATABASE = TestDatabase.shared();
    public static final Audit AUDIT = new PostgresAudit(tenant -> { });
    public static final TenantKeys KEYS = TenantKeys.withMasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    public static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    public static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    public static final AuditedChildren CHILDREN = new AuditedChildren(DATABASE.store(), ACCESS, AUDIT, KEYS);
    public static final HandRegister REGISTER = handRegister();
    public static final BulkRosterWriter WRITER = new BulkRosterWriter(DATABASE.store(), KEYS);

    public final Tenant tenant = DATABASE.newTenant();
    public final Batch batch = new Batch(tenant.id(), UUID.randomUUID());
    public final Caller administration = caller(grant(Role.ADMINISTRATION, null));

    /** With rules simple enough to see through: those that really hold are tested where they stand. */
    private static HandRegister handRegister() {
        HandRegister register = new HandRegister(DATABASE.store(), ACCESS, AUDIT, KEYS);
        register.setRules(new SimpleRules());
        return register;
    }

    public LocalDate today() {
        return LocalDate.now(tenant.zone());
    }

    public Caller caller(Grant... grants) {
        return caller(Set.of(Scope.READ, Scope.WRITE), grants);
    }

    public Caller caller(Set<Scope> scopes, Grant... grants) {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "anna", "Anna", Locale.forLanguageTag("da"), List.of(grants), scopes,
                Set.of(), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }

    public static Grant grant(Role role, @Nullable UnitId unit) {
        return new Grant(role, unit, START, null);
    }

    public UnitId unit(String... path) {
        UnitPath unit = new UnitPath(List.of(path), path.length == 1 ? UnitKind.INSTITUTION : UnitKind.GROUP);
        return WRITER.units(batch, START, List.of(unit)).get(unit);
    }

    public ChildId child(String givenName, String familyName, @Nullable UnitId unit) {
        return child(givenName, familyName, null, unit);
    }

    public ChildId child(String givenName, String familyName, @Nullable String number, @Nullable UnitId unit) {
        ChildEntry entry = new ChildEntry(givenName, familyName, LocalDate.of(2022, 8, 28), Sex.FEMALE, List.of("da", "so"), false, null, number);
        ChildId id = WRITER.create(batch, List.of(entry)).get(0);
        if (unit != null) {
            enrol(id, unit, START, null);
        }
        return id;
    }

    public UUID enrol(ChildId child, UnitId unit, LocalDate from, @Nullable LocalDate to) {
        return WRITER.enrol(batch, List.of(new EnrolmentEntry(child, unit, from, to))).get(0);
    }

    /** What the audit holds: action, outcome and detail of each entry, oldest first. */
    public List<String> audited() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list(
                "select action || ' ' || outcome || ' ' || coalesce(detail, '') from audit_entry order by at, id", row -> row.text(1).strip()));
    }

    /** Everything the database holds of the tenant, as text. */
    public String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (var superuser = DATABASE.superuser(); var statement = superuser.createStatement()) {
            List<String> tables = new java.util.ArrayList<>();
            try (var names = statement.executeQuery(
                    "select c.table_name from information_schema.columns c where c.table_schema = 'trivsel' and c.column_name = 'tenant_id'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (var rows = statement.executeQuery("select (to_jsonb(t) - 'revision')::text from trivsel." + table + " t where tenant_id = '" + tenant.id() + "'")) {
                    while (rows.next()) {
                        dump.append(table).append(' ').append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return dump.toString();
    }
}
