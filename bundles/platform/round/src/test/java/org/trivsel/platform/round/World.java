package org.trivsel.platform.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.trivsel.instrument.Sex;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.key.TenantKeys;
import org.trivsel.platform.registry.roster.BulkRosterWriter;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitPath;
import org.trivsel.round.Coverage;
import org.trivsel.round.NewRound;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.round.RoundId;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.testlib.OneTool;

/** A tenant with units and children, and rounds that are counted when a test says so. */
public final class World {
    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    public static final String TOOL = "early";
    public static final TestDatabase DATABASE = TestDatabase.shared();
    public static final TenantStore STORE = DATABASE.store();
    public static final Audit AUDIT = new PostgresAudit(tenant -> { });
    public static final TenantKeys KEYS = TenantKeys.withMasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    public static final RegisterAccess ACCESS = new RegisterAccess(STORE, AUDIT);

    public final Tenant tenant = DATABASE.newTenant();
    public final Batch batch = new Batch(tenant.id(), UUID.randomUUID());
    public final BulkRosterWriter writer = new BulkRosterWriter(STORE, KEYS);
    public final GivenPolicies policies = new GivenPolicies();
    final Settler settler = new Settler(STORE, policies);
    public final PostgresRounds rounds = new PostgresRounds(STORE, ACCESS, AUDIT, policies, new OneTool(), new NoTenants());
    public final UnitId town = unit("Strandby");
    public final UnitId maple = unit("Strandby", "Ahornen");
    public final UnitId hawk = unit("Strandby", "Ahornen", "Havørn");
    public final UnitId lark = unit("Strandby", "Ahornen", "Lærke");
    public final UnitId bay = unit("Strandby", "Havblik");
    public final UnitId crab = unit("Strandby", "Havblik", "Krabben");
    public final Caller administration = caller(Role.ADMINISTRATION, null);
    public final Caller leader = caller(Role.LEADER, maple);

    public LocalDate today() {
        return LocalDate.now(tenant.zone());
    }

    public UnitId unit(String... names) {
        UnitKind kind = List.of(UnitKind.MUNICIPALITY, UnitKind.INSTITUTION, UnitKind.GROUP).get(names.length - 1);
        UnitPath path = new UnitPath(Arrays.asList(names), kind);
        return writer.units(batch, LONG_AGO, List.of(path)).get(path);
    }

    public Caller caller(Role role, @Nullable UnitId unit) {
        return new Caller(tenant, new AccountId(UUID.randomUUID()), "anna", "Anna", Locale.forLanguageTag("da"), List.of(new Grant(role, unit, LONG_AGO, null)),
                Set.of(Scope.READ, Scope.WRITE), Set.of(TOOL), Instant.now(), new Origin("r-1", "127.0.0.1"));
    }

    public ChildId child(UnitId unit, int months) {
        return child(batch, unit, months);
    }

    /** @param by the import that brings it */
    public ChildId child(Batch by, UnitId unit, int months) {
        ChildId id = writer.create(by, List.of(new ChildEntry("Asta", "Prøve", today().minusMonths(months), Sex.FEMALE, List.of("da"), false, null, null))).get(0);
        writer.enrol(by, List.of(new EnrolmentEntry(id, unit, LONG_AGO, null)));
        return id;
    }

    public List<ChildId> children(UnitId unit, int many) {
        List<ChildEntry> entries = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            entries.add(new ChildEntry("Asta", "Prøve", today().minusMonths(40), Sex.FEMALE, List.of("da"), false, null, null));
        }
        List<ChildId> ids = writer.create(batch, entries);
        writer.enrol(batch, ids.stream().map(id -> new EnrolmentEntry(id, unit, LONG_AGO, null)).toList());
        return ids;
    }

    public void enrol(ChildId child, UnitId unit, LocalDate from) {
        writer.enrol(batch, List.of(new EnrolmentEntry(child, unit, from, null)));
    }

    /** As if it had been so for long. */
    public void leave(ChildId child) {
        STORE.run(tenant.id(), tx -> {
            tx.update("delete from enrolment where child_id = ? and valid_from = ?", child.value(), today());
            tx.update("update enrolment set valid_to = ? where child_id = ? and valid_to is null", today().minusDays(1), child.value());
        });
    }

    public void move(ChildId child, UnitId unit) {
        leave(child);
        enrol(child, unit, today());
    }

    public Round planned(UnitId... units) {
        return planned(Raters.STAFF, units);
    }

    private Round planned(Raters raters, UnitId... units) {
        return rounds.plan(administration, new NewRound(TOOL, "Trivselsrunde, efterår", today(), today().plusDays(30), List.of(units), raters));
    }

    public Round opened(UnitId... units) {
        return opened(Raters.STAFF, units);
    }

    public Round opened(Raters raters, UnitId... units) {
        Round round = planned(raters, units);
        rounds.open(administration, round.id(), round.revision());
        settle(round.id());
        return rounds.get(administration, round.id());
    }

    Settler.Work work(RoundId id) {
        Round round = rounds.get(administration, id);
        return new Settler.Work(tenant, id.value(), TOOL, today(), round.units().stream().map(UnitId::value).toArray(UUID[]::new));
    }

    public boolean settle(RoundId id) {
        return settler.settle(work(id));
    }

    /** As on a later day. */
    public void settleAgain(RoundId id) {
        STORE.run(tenant.id(), tx -> tx.update("update round_unit set settled_on = date '2020-01-01'"));
        settle(id);
    }

    public String coverage(Caller caller, RoundId id) {
        return String.join(", ", rounds.coverage(caller, id).stream().map(World::said).toList());
    }

    private static String said(Coverage one) {
        return one.name() + " " + one.children() + "/" + one.ready() + "/" + one.shared();
    }

    public List<String> audited() {
        return STORE.inTransaction(tenant.id(), tx -> tx.list(
                "select action || ' ' || outcome from audit_entry where action like 'round.%' order by at, id", row -> row.text(1)));
    }
}
