package org.trivsel.platform.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.trivsel.information.Channel;
import org.trivsel.information.Telling;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Tenant;

/** Two houses, children with those who hold custody over them, and who works there, on a real database. */
final class Town {
    static final TestDatabase DATABASE = TestDatabase.shared();
    private static final Audit AUDIT = new PostgresAudit(wanted -> { });
    private static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    private static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    private static final PostgresAccounts ACCOUNTS = new PostgresAccounts(DATABASE.store());

    final Tenant tenant = DATABASE.newTenant();
    final LocalDate today = LocalDate.now(tenant.zone());
    final Caller administration = caller(Role.ADMINISTRATION, null);
    final UnitId house = open("House");
    final UnitId other = open("Other");
    final Caller pedagogue = caller(Role.PEDAGOGUE, house);
    final Caller leader = caller(Role.LEADER, house);
    final Caller stranger = caller(Role.LEADER, other);
    final ChildId ada = child(house, "Ada");
    final ChildId bo = child(house, "Bo");
    final UUID mona = holder(ada, "Mona", null);
    final UUID ole = holder(ada, "Ole", null);
    final UUID karin = holder(bo, "Karin", null);
    final Letters letters = new Letters();
    final StoredInformation information = new StoredInformation(DATABASE.store(), ACCESS, AUDIT, letters);

    Town() {
        letters.bindLetter(new SampleLetter(1));
    }

    Caller caller(Role role, @Nullable UnitId unit) {
        Grant grant = new Grant(role, unit, LocalDate.now(tenant.zone()).minusDays(9), null);
        String name = "p" + UUID.randomUUID();
        AccountId account = ACCOUNTS.create(tenant.id(), name, role.name(), "a long enough password", List.of(grant));
        return new Caller(tenant, account, name, role.name(), Locale.ENGLISH, List.of(grant), Set.of(Scope.READ, Scope.WRITE), Set.of("sample"), Instant.now(),
                new Origin("r", "::1"));
    }

    ChildId child(UnitId at, String name, String... languages) {
        UUID id = UUID.randomUUID();
        DATABASE.store().run(tenant.id(), tx -> {
            tx.update("insert into child (tenant_id, id, given_name, family_name, birth_date, sex, languages) values (?, ?, ?, 'Berg', ?, 'female', ?)",
                    tenant.id().value(), id, name, today.minusYears(4), languages);
            tx.update("insert into enrolment (tenant_id, id, child_id, unit_id, valid_from) values (?, ?, ?, ?, ?)", tenant.id().value(), UUID.randomUUID(), id,
                    at.value(), today.minusDays(5));
        });
        return new ChildId(id);
    }

    /** @param until last day of custody, or null */
    UUID holder(ChildId child, String name, @Nullable LocalDate until) {
        UUID id = UUID.randomUUID();
        DATABASE.store().run(tenant.id(), tx -> {
            tx.update("insert into custody_holder (tenant_id, id, name) values (?, ?, ?)", tenant.id().value(), id, name);
            tx.update("insert into custody (tenant_id, id, child_id, holder_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)", tenant.id().value(),
                    UUID.randomUUID(), child.value(), id, today.minusDays(9), until);
        });
        return id;
    }

    /** On paper, in Danish, today. */
    Telling letter(ChildId child, UUID holder) {
        return new Telling(child, holder, SampleLetter.ID, Channel.PRINT, "da", today, null);
    }

    Set<ChildId> untold(Caller caller, ChildId... children) {
        return information.untold(caller, SampleLetter.ID, Arrays.asList(children));
    }

    Recipient recipient(ChildId child, UUID holder) {
        return information.recipients(leader, SampleLetter.ID, List.of(child)).stream().filter(one -> one.holder().equals(holder)).findFirst().orElseThrow();
    }

    /** What the audit holds of telling, oldest first. */
    List<String> audited() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list("select action || ' ' || outcome from audit_entry where tenant_id = ?"
                + " and action in ('information.tell', 'information.withdraw', 'information.read') order by at, id", row -> row.text(1), tenant.id().value()));
    }

    private UnitId open(String name) {
        return UNITS.open(administration, name, UnitKind.INSTITUTION, null, today.minusDays(5)).id();
    }
}
