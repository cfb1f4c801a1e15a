package org.trivsel.platform.roster.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.audit.Audit;
import org.trivsel.platform.roster.fixture.Numbers;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.key.TenantKeys;
import org.trivsel.platform.registry.key.TenantSealing;
import org.trivsel.platform.registry.roster.BulkRosterWriter;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.platform.roster.fixture.DanishList;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitPath;
import org.trivsel.tenant.Tenant;

/** A tenant with the institutions of the {@link DanishList}, and the real services on a real database. */
public final class Town implements AutoCloseable {
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final Audit AUDIT = new PostgresAudit(tenant -> { });
    static final TenantKeys KEYS = TenantKeys.withMasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    static final BulkRosterWriter WRITER = new BulkRosterWriter(DATABASE.store(), KEYS);
    static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    static final PlanOptions OPTIONS = PlanOptions.CAREFUL;
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Set<String> OURS = Set.of("roster_import", "roster_import_page", "audit_entry", "tenant_key", "audit_chain");

    final Tenant tenant = DATABASE.newTenant();
    final Caller administration = caller(Role.ADMINISTRATION);
    public final RosterImports imports = new RosterImports(DATABASE.store(), ACCESS, AUDIT, WRITER, new TenantSealing(DATABASE.store(), KEYS), Numbers.KNOWN);

    public Town() {
        List<UnitPath> paths = new ArrayList<>();
        for (String institution : DanishList.INSTITUTIONS) {
            paths.add(new UnitPath(List.of(institution), UnitKind.INSTITUTION));
            DanishList.GROUPS.forEach(group -> paths.add(new UnitPath(List.of(institution, group), UnitKind.GROUP)));
        }
        Batch first = new Batch(tenant.id(), UUID.randomUUID());
        WRITER.units(first, START, paths);
        WRITER.keep(first);
    }

    public Caller caller(Role role) {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "anna", "Anna", Locale.forLanguageTag("da"),
                List.of(new Grant(role, null, START, null)), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }

    public RosterImport upload(byte[] file) {
        return settled(imports.upload(administration, "børn.csv", file, OPTIONS));
    }

    public RosterImport commit(RosterImport it) {
        return settled(imports.commit(administration, it.id()));
    }

    public RosterImport undo(RosterImport it) {
        return settled(imports.undo(administration, it.id()));
    }

    public Caller administration() {
        return administration;
    }

    /** The import when nothing is being done to it any more. */
    public RosterImport settled(RosterImport it) {
        return settled(it, PATIENCE);
    }

    RosterImport settled(RosterImport it, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        RosterImport now = imports.get(administration, it.id());
        while (now.status().isBusy()) {
            assertTrue(Instant.now().isBefore(deadline), "still " + now.status());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            now = imports.get(administration, it.id());
        }
        return now;
    }

    void expect(ImportStatus status, RosterImport it) {
        assertEquals(status, it.status(), () -> "note: " + it.note());
    }

    int count(String sql) {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.one(sql, row -> row.number(1)).orElseThrow());
    }

    List<String> audited() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list(
                "select action || ': ' || coalesce(detail, '') from audit_entry order by at, id", row -> row.text(1)));
    }

    /** Every row of the register, sorted. */
    String register() throws SQLException {
        return dump(table -> !OURS.contains(table) && !table.equals("register_undo"));
    }

    /** Everything the database holds of the tenant, as text. */
    String everything() throws SQLException {
        return dump(table -> true);
    }

    private String dump(java.util.function.Predicate<String> wanted) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (var superuser = DATABASE.superuser(); var statement = superuser.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var names = statement.executeQuery("select c.table_name from information_schema.columns c where c.table_schema = 'trivsel'"
                    + " and c.column_name = 'tenant_id' order by 1")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables.stream().filter(wanted).toList()) {
                try (var rows = statement.executeQuery(
                        "select (to_jsonb(t) - 'revision')::text from trivsel." + table + " t where tenant_id = '" + tenant.id() + "' order by 1")) {
                    while (rows.next()) {
                        dump.append(table).append(' ').append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return dump.toString();
    }

    @Override
    public void close() {
        imports.close();
    }
}
