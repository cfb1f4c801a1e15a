package org.trivsel.platform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.MailSetup;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.notice.QueuedNotice;
import org.trivsel.plan.About;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.FocusText;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.platform.legalbasis.OpenedDisclosures;
import org.trivsel.platform.legalbasis.StoredDisclosures;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.policy.Held;
import org.trivsel.policy.Policies;
import org.trivsel.policy.Policy;
import org.trivsel.policy.Setting;
import org.trivsel.policy.Values;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.testlib.GivenCountries;
import org.trivsel.testlib.OneTool;

/** Two houses, each with a room, a child in the first one, and who works there, on a real database. */
final class Town implements Policies, Notices {
    static final TestDatabase DATABASE = TestDatabase.shared();
    private static final Audit AUDIT = new PostgresAudit(wanted -> { });
    private static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
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
    final ChildId child = child(room);
    final List<String> told = new ArrayList<>();
    final StoredDisclosures disclosures = new StoredDisclosures(DATABASE.store(), ACCESS, AUDIT, new GivenCountries());
    final Disclosers disclosers = new Disclosers(new OneTool());
    final OpenedDisclosures received = new OpenedDisclosures(DATABASE.store(), ACCESS, AUDIT, disclosers);
    final StoredPlans plans = new StoredPlans(DATABASE.store(), ACCESS, AUDIT, this, disclosures);
    private final Map<String, String> decided = new HashMap<>(Map.of("plan.follows", "yes", "plan.remind", "7"));

    void decide(String setting, String value) {
        decided.put(setting, value);
    }

    Caller caller(Role role, @Nullable UnitId unit) {
        Grant grant = new Grant(role, unit, LocalDate.now(tenant.zone()).minusDays(9), null);
        String name = "p" + UUID.randomUUID();
        AccountId account = ACCOUNTS.create(tenant.id(), name, role.name(), "a long enough password", List.of(grant));
        return new Caller(tenant, account, name, role.name(), Locale.ENGLISH, List.of(grant), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
                new Origin("r", "::1"));
    }

    ChildId child(UnitId at) {
        UUID id = UUID.randomUUID();
        DATABASE.store().run(tenant.id(), tx -> {
            tx.update("insert into child (tenant_id, id, given_name, family_name, birth_date, sex) values (?, ?, 'Ada', 'Berg', ?, 'female')", tenant.id().value(), id,
                    today.minusYears(4));
            tx.update("insert into enrolment (tenant_id, id, child_id, unit_id, valid_from) values (?, ?, ?, ?, ?)", tenant.id().value(), UUID.randomUUID(), id,
                    at.value(), today.minusDays(5));
        });
        return new ChildId(id);
    }

    void move(ChildId moved, UnitId to) {
        DATABASE.store().run(tenant.id(), tx -> tx.update("update enrolment set unit_id = ? where tenant_id = ? and child_id = ?", to.value(), tenant.id().value(),
                moved.value()));
    }

    FocusPoint begin(Caller caller, About about, int days) {
        return plans.begin(caller, about, text(caller, days), List.of());
    }

    FocusText text(Caller owner, int days) {
        return new FocusText("Plays with others", "A game a day", owner.account(), today.plusDays(days));
    }

    Reminders remindersOn(LocalDate day) {
        return new Reminders(DATABASE.store(), this, Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /** What the audit holds about plans, oldest first. */
    List<String> audited() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list("select action || ' ' || outcome from audit_entry where tenant_id = ? and action like 'plan.%'"
                + " order by at, id", row -> row.text(1), tenant.id().value()));
    }

    /** What the audit holds about what was opened by disclosures, oldest first. */
    List<String> opened() {
        return DATABASE.store().inTransaction(tenant.id(), tx -> tx.list("select subject || ' ' || detail from audit_entry where tenant_id = ?"
                + " and action = 'disclosure.open' and outcome = 'DONE' order by at, id", row -> row.text(1), tenant.id().value()));
    }

    /** As if it had been recorded a week earlier: nothing else can change what stands there. */
    void backdate(UUID disclosure) {
        try (Connection owner = DriverManager.getConnection(DATABASE.server().url(), DATABASE.server().owner().user(), DATABASE.server().owner().password());
                PreparedStatement tenantOf = owner.prepareStatement("select set_config('trivsel.tenant', ?, false)");
                PreparedStatement earlier = owner.prepareStatement("update trivsel.disclosure_basis set valid_from = valid_from - 7, valid_to = valid_to - 7 where id = ?")) {
            tenantOf.setString(1, tenant.id().toString());
            tenantOf.execute();
            earlier.setObject(1, disclosure);
            assertEquals(1, earlier.executeUpdate());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    UnitId open(String name) {
        return open(name, UnitKind.INSTITUTION, null);
    }

    private UnitId open(String name, UnitKind kind, @Nullable UnitId parent) {
        return UNITS.open(administration, name, kind, parent, today.minusDays(5)).id();
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public Optional<Setting> setting(String id) {
        return Optional.empty();
    }

    @Override
    public Policy at(Tenant of, @Nullable UnitId unit, LocalDate day) {
        return new Policy(unit, day, decided.entrySet().stream().map(one -> {
            Setting setting = new Setting(one.getKey(), Setting.Kind.CHOICE, one.getValue(), null, null, List.of(), true, Map.of(), Map.of());
            return new Held(setting, one.getValue(), Held.Origin.USUAL, null, null, null, one.getValue(), Held.Origin.USUAL);
        }).toList());
    }

    @Override
    public Map<UnitId, Values> values(Tenant of, Collection<UnitId> units, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean toPerson(Transaction tx, Tenant of, AccountId person, Notice notice) {
        told.add(person + " " + notice.template() + " " + notice.values());
        return true;
    }

    @Override
    public void toOperators(Transaction tx, Notice notice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void to(Transaction tx, TenantId of, MailAddress address, Locale language, Notice notice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MailAddress> ownAddress(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ownAddress(Caller caller, @Nullable MailAddress address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<QueuedNotice> list(Caller operator, @Nullable UUID after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MailSetup setup(Caller operator) {
        throw new UnsupportedOperationException();
    }
}
