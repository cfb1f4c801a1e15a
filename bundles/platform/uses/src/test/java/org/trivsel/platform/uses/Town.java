package org.trivsel.platform.uses;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Tenant;

/** A house with a room and a child, another house, and who works there, on a real database. */
final class Town {
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final Audit AUDIT = new PostgresAudit(wanted -> { });
    static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    private static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    private static final PostgresAccounts ACCOUNTS = new PostgresAccounts(DATABASE.store());

    final Tenant tenant = DATABASE.newTenant();
    final LocalDate today = LocalDate.now(tenant.zone());
    final Caller administration = caller(Role.ADMINISTRATION, null);
    final UnitId house = open("House", UnitKind.INSTITUTION, null);
    final UnitId room = open("Room", UnitKind.GROUP, house);
    final UnitId other = open("Other", UnitKind.INSTITUTION, null);
    final Caller pedagogue = caller(Role.PEDAGOGUE, room);
    final Caller leader = caller(Role.LEADER, house);
    final Caller stranger = caller(Role.LEADER, other);
    final ChildId ada = child(room, "Ada");
    final ChildId bo = child(room, "Bo");
    final AuditedUses uses = new AuditedUses(DATABASE.store(), ACCESS, AUDIT);

    Caller caller(Role role, @Nullable UnitId unit) {
        Grant grant = new Grant(role, unit, LocalDate.now(tenant.zone()).minusDays(9), null);
        String name = "p" + UUID.randomUUID();
        AccountId account = ACCOUNTS.create(tenant.id(), name, role.name(), "a long enough password", List.of(grant));
        return new Caller(tenant, account, name, role.name(), Locale.ENGLISH, List.of(grant), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
                new Origin("r", "::1"));
    }

    ChildId child(UnitId at, String name) {
        UUID id = UUID.randomUUID();
        DATABASE.store().run(tenant.id(), tx -> {
            tx.update("insert into child (tenant_id, id, given_name, family_name, birth_date, sex) values (?, ?, ?, 'Berg', ?, 'female')",
                    tenant.id().value(), id, name, today.minusYears(4));
            tx.update("insert into enrolment (tenant_id, id, child_id, unit_id, valid_from) values (?, ?, ?, ?, ?)", tenant.id().value(), UUID.randomUUID(), id,
                    at.value(), today.minusDays(5));
        });
        return new ChildId(id);
    }

    /** Somebody who has no account here. @param role or null for none */
    Caller by(UUID account, @Nullable Role role) {
        List<Grant> grants = role == null ? List.of() : List.of(new Grant(role, null, today, null));
        return new Caller(tenant, new AccountId(account), "x", "Hidden Name", Locale.ENGLISH, grants, Set.of(Scope.READ), Set.of(), Instant.now(), new Origin("r", "-"));
    }

    /** The same person in a request of its own. */
    Caller again(Caller caller) {
        return new Caller(caller.tenant(), caller.account(), caller.username(), caller.name(), caller.locale(), caller.grants(), caller.scopes(), caller.tools(),
                caller.since(), new Origin(UUID.randomUUID().toString(), "::1"));
    }

    void did(Caller caller, AuditEvent event) {
        DATABASE.store().run(tenant.id(), tx -> AUDIT.record(tx, caller, event));
    }

    /** As if all of it had been written so many days ago: nothing else can change what stands there. */
    void age(int days) {
        try (Connection owner = DriverManager.getConnection(DATABASE.server().url(), DATABASE.server().owner().user(), DATABASE.server().owner().password());
                PreparedStatement own = owner.prepareStatement("select set_config('trivsel.tenant', ?, false)");
                PreparedStatement earlier = owner.prepareStatement("update trivsel.audit_entry set at = at - make_interval(days => ?), id = ? where id = ?");
                PreparedStatement all = owner.prepareStatement("select id from trivsel.audit_entry")) {
            own.setString(1, tenant.id().toString());
            own.execute();
            List<UUID> ids = new ArrayList<>();
            try (ResultSet found = all.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getObject(1, UUID.class));
                }
            }
            for (UUID id : ids) {
                earlier.setInt(1, days);
                earlier.setObject(2, new UUID(id.getMostSignificantBits() - (Duration.ofDays(days).toMillis() << 16), id.getLeastSignificantBits()));
                earlier.setObject(3, id);
                earlier.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> audited() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list("select action || ' ' || outcome || ' ' || coalesce(subject::text, '') from audit_entry"
                + " where tenant_id = ? order by at, id", row -> row.text(1), tenant.id().value()));
    }

    private UnitId open(String name, UnitKind kind, @Nullable UnitId parent) {
        return UNITS.open(administration, name, kind, parent, today.minusDays(5)).id();
    }
}
