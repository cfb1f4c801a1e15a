package org.trivsel.platform.legalbasis;

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
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.audit.Audit;
import org.trivsel.legalbasis.Disclosures.Made;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Tenant;
import org.trivsel.testlib.GivenCountries;
import org.trivsel.testlib.OneTool;

/** A house with a room and a child, another house, and who works there, on a real database. */
final class Town {
    static final Kind PLANS = new Kind("plans", Permission.PLAN_READ);
    static final Kind ASSESSMENTS = new Kind("assessments", Permission.ASSESSMENT_READ);
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final Audit AUDIT = new PostgresAudit(wanted -> { });
    static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    private static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    private static final PostgresAccounts ACCOUNTS = new PostgresAccounts(DATABASE.store());

    final Tenant tenant;
    final LocalDate today;
    final Caller administration;
    final UnitId house;
    final UnitId room;
    final UnitId other;
    final Caller pedagogue;
    final Caller leader;
    final Caller stranger;
    final ChildId ada;
    final GivenCountries countries = new GivenCountries();
    final StoredDisclosures disclosures = new StoredDisclosures(DATABASE.store(), ACCESS, AUDIT, countries);
    final Disclosers disclosers = new Disclosers(new OneTool());
    final OpenedDisclosures received = new OpenedDisclosures(DATABASE.store(), ACCESS, AUDIT, disclosers);

    Town() {
        this(null);
    }

    /** @param country of the tenant, or null for the usual one */
    Town(@Nullable String country) {
        Tenant made = DATABASE.newTenant();
        tenant = country == null ? made : new Tenant(made.id(), made.key(), made.name(), country, made.locale(), made.zone());
        today = LocalDate.now(tenant.zone());
        administration = caller(Role.ADMINISTRATION, null);
        house = open("House", UnitKind.INSTITUTION, null);
        room = open("Room", UnitKind.GROUP, house);
        other = open("Other", UnitKind.INSTITUTION, null);
        pedagogue = caller(Role.PEDAGOGUE, room);
        leader = caller(Role.LEADER, house);
        stranger = caller(Role.LEADER, other);
        ada = child(room, "Ada");
        disclosers.arrive(new GivenRecords(PLANS), null, "");
        disclosers.arrive(new GivenRecords(ASSESSMENTS), null, "");
    }

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

    /** From today on. */
    void move(ChildId child, UnitId to) {
        DATABASE.store().run(tenant.id(), tx -> {
            tx.update("update enrolment set valid_to = ? where tenant_id = ? and child_id = ?", today.minusDays(1), tenant.id().value(), child.value());
            tx.update("insert into enrolment (tenant_id, id, child_id, unit_id, valid_from) values (?, ?, ?, ?, ?)", tenant.id().value(), UUID.randomUUID(),
                    child.value(), to.value(), today);
        });
    }

    /** By law, plans, for a month. */
    NewDisclosure to(Recipient recipient) {
        return new NewDisclosure(ada, house, "public-task", null, "Speech therapy", recipient, Set.of(PLANS), today, today.plusDays(30));
    }

    NewDisclosure toOther() {
        return to(new Recipient.OfUnit(other));
    }

    /** Whether what was made in the room is open for the caller. */
    boolean opens(Caller caller, Kind kind) {
        return !disclosures.opened(caller, kind, Set.of(new Made(ada, room))).isEmpty();
    }

    /** What the audit holds of disclosures, oldest first. */
    List<String> audited() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list("select action || ' ' || outcome || ' ' || coalesce(subject::text, '') from audit_entry"
                + " where tenant_id = ? and action like 'disclosure.%' order by at, id", row -> row.text(1), tenant.id().value()));
    }

    UnitId open(String name, UnitKind kind, @Nullable UnitId parent) {
        return UNITS.open(administration, name, kind, parent, today.minusDays(5)).id();
    }
}
