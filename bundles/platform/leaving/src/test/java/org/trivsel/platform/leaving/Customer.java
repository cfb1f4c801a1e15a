package org.trivsel.platform.leaving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.audit.WalkedChains;
import org.trivsel.platform.assessment.SealedColumn;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.identity.PostgresTenantOffice;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.OneCountry;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.key.NumberColumn;
import org.trivsel.platform.registry.key.TenantKeys;
import org.trivsel.platform.registry.key.TenantSealing;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.NewTenant;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantSettings;

/** A tenant with a child, an assessment and a row of a tool, each with a word that no other tenant has; and the real services on a real database. */
final class Customer {
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final Audit AUDIT = new PostgresAudit(wanted -> { });
    static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    static final PostgresTenants TENANTS = new PostgresTenants(DATABASE.systemStore());
    static final PostgresTenantOffice OFFICE = new PostgresTenantOffice(DATABASE.store(), TENANTS,
            new DatedUnits(DATABASE.store(), ACCESS, AUDIT), ACCESS, AUDIT, new OneCountry());
    static final TenantKeys KEYS = TenantKeys.withMasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    static final SealedExports EXPORTS = new SealedExports(DATABASE.store(), TENANTS, ACCESS, AUDIT, new TenantSealing(DATABASE.store(), KEYS),
            List.of(new SealedColumn(), new NumberColumn(KEYS)));
    static final Tenant SYSTEM = TENANTS.find(TenantKey.SYSTEM)
            .orElseGet(() -> TENANTS.create(TenantKey.SYSTEM, "System", "DK", Locale.ENGLISH, ZoneOffset.UTC));
    static final Caller OPERATOR = caller(SYSTEM, operator(), new Grant(Role.OPERATOR, null, LocalDate.now().minusDays(1), null));
    static final String NUMBER = "0101150000";

    final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    final Tenant tenant = OFFICE.found(OPERATOR, new NewTenant(word, "DK", new TenantSettings("Kommune " + word, "da", "Europe/Copenhagen"), "first",
            "First Person")).tenant();
    final Caller administration = caller(tenant, new AccountId(UUID.randomUUID()), new Grant(Role.ADMINISTRATION, null, LocalDate.now().minusDays(1), null));

    Customer() {
        UUID id = tenant.id().value();
        UUID child = UUID.randomUUID();
        DATABASE.store().run(tenant.id(), tx -> {
            tx.update("insert into child (tenant_id, id, given_name, family_name, birth_date, sex) values (?, ?, ?, 'Holm', '2020-02-02', 'any')", id, child,
                    "Barn-" + word);
            tx.update("insert into child_number (tenant_id, child_id, cipher, lookup) values (?, ?, ?, ?)", id, child,
                    KEYS.of(tx, tenant.id()).sealNumber(new ChildId(child), NUMBER), new byte[] {1});
            tx.update("""
                    insert into assessment (tenant_id, id, child_id, started_by, changed_by, started_at, changed_at, date, revision, completed_at, status,
                      instrument, version, form, sealed) values (?, ?, ?, ?, ?, now(), now(), current_date, 1, now(), 'C', 'sample', '1.0.0', 'a', ?)""",
                    id, UUID.randomUUID(), child, id, id, sealed("{\"q1\":\"" + word + "\"}", "{\"score\":7}"));
            tx.update("insert into tool_sample.note (tenant_id, id, text) values (?, ?, ?)", id, UUID.randomUUID(), "Note-" + word);
            tx.update("insert into tool_sample.note (tenant_id, id, text) values (?, ?, ?)", id, UUID.randomUUID(), "Alone-" + word);
            AUDIT.record(tx, administration, AuditEvent.done("child.read", child));
        });
    }

    /** Tables of a tool, as the platform leaves them behind. */
    static void installTool() {
        try (Connection superuser = DATABASE.superuser(); var statement = superuser.createStatement()) {
            statement.execute("""
                    create schema if not exists tool_sample authorization trivsel_owner;
                    create table if not exists tool_sample.note (tenant_id uuid not null, id uuid not null, text text not null, primary key (tenant_id, id));
                    create or replace view tool_sample.note_exported with (security_invoker = true) as select tenant_id, id from tool_sample.note
                      where text not like 'Alone%';
                    comment on view tool_sample.note_exported is 'What is alone stays alone.';
                    alter view tool_sample.note_exported owner to trivsel_owner;
                    grant select on tool_sample.note_exported to trivsel_app;
                    alter table tool_sample.note owner to trivsel_owner;
                    alter table tool_sample.note enable row level security;
                    alter table tool_sample.note force row level security;
                    drop policy if exists tenant_wall on tool_sample.note;
                    create policy tenant_wall on tool_sample.note using (tenant_id = nullif(current_setting('trivsel.tenant', true), '')::uuid);
                    grant usage on schema tool_sample to trivsel_app;
                    grant select, insert, update, delete on tool_sample.note to trivsel_app""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    WitnessedErasure erasure(Duration wait) {
        return new WitnessedErasure(DATABASE.store(), TENANTS, ACCESS, AUDIT, new WalkedChains(DATABASE.store(), ACCESS), DATABASE.eraser(), wait);
    }

    Caller administrationOf(@Nullable UnitId unit) {
        return caller(tenant, administration.account(), new Grant(Role.ADMINISTRATION, unit, LocalDate.now().minusDays(1), null));
    }

    private static AccountId operator() {
        return new PostgresAccounts(DATABASE.store()).create(SYSTEM.id(), "op" + UUID.randomUUID().toString().substring(0, 8), "Operator",
                "a long enough password", List.of());
    }

    private static Caller caller(Tenant tenant, AccountId account, Grant grant) {
        return new Caller(tenant, account, "somebody", "Somebody", tenant.locale(), List.of(grant), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
                new Origin("r-1", "10.3.0.1"));
    }

    private static byte[] sealed(String answers, String outcome) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write((answers + "\n" + outcome).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
