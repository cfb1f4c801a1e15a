package org.trivsel.platform.country;

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
import org.trivsel.country.Pack;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** A tenant in Sealand with two islands, a house and a deck, and the real services on a real database. */
final class World {
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final Audit AUDIT = new PostgresAudit(wanted -> { });
    static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    static final PostgresTenants TENANTS = new PostgresTenants(DATABASE.systemStore());
    private static final String PASSWORD = "a long enough password";
    private static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    private static final PostgresAccounts ACCOUNTS = new PostgresAccounts(DATABASE.store());
    private static final Tenant SYSTEM = TENANTS.find(TenantKey.SYSTEM)
            .orElseGet(() -> TENANTS.create(TenantKey.SYSTEM, "System", "DK", Locale.ENGLISH, ZoneOffset.UTC));

    final Installed packs = new Installed();
    final InstalledCountries countries = new InstalledCountries(packs, DATABASE.store(), DATABASE.systemStore());
    final Tenant tenant = TENANTS.create(new TenantKey("x" + UUID.randomUUID().toString().substring(0, 13)), "Isle", Sealand.CODE, Locale.ENGLISH, ZoneOffset.UTC);
    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    final Origin origin = new Origin("c-" + UUID.randomUUID(), "10.5.0." + System.nanoTime());
    final Caller operator = caller(SYSTEM, new Grant(Role.OPERATOR, null, today.minusDays(9), null));
    final Agreements office = new Agreements(DATABASE.store(), TENANTS, ACCESS, AUDIT, countries);
    final ToolSets sets = new ToolSets(DATABASE.store(), TENANTS, ACCESS, AUDIT, new TwoTools());
    private final Caller administration = caller(tenant, new Grant(Role.ADMINISTRATION, null, today.minusDays(9), null));
    final UnitId north = open("North", UnitKind.INSTITUTION, null);
    final UnitId deck = open("North deck", UnitKind.GROUP, north);
    final UnitId south = open("South", UnitKind.INSTITUTION, null);

    World() {
        packs.install("1.0.0", Sealand.yaml());
    }

    void settle() {
        DATABASE.store().run(tenant.id(), tx -> countries.settle(tx, tenant, operator.account()));
    }

    private UnitId open(String name, UnitKind kind, @Nullable UnitId parent) {
        Unit unit = UNITS.open(administration, name, kind, parent, today.minusDays(5));
        return unit.id();
    }

    /** The tools of somebody with roles at these units (null: the whole tenant) on a day, as the statement of each request finds them. */
    Set<String> tools(LocalDate day, @Nullable UnitId... units) {
        String name = "p" + UUID.randomUUID();
        List<Grant> grants = new ArrayList<>();
        for (UnitId unit : units) {
            grants.add(new Grant(Role.PEDAGOGUE, unit, today.minusDays(5), null));
        }
        AccountId account = ACCOUNTS.create(tenant.id(), name, name, PASSWORD, grants);
        return Set.copyOf(DATABASE.store().inTransaction(tenant.id(), tx -> tx.one("select entitled_tools(?, ?, ?)", row -> row.texts(1),
                tenant.id().value(), account.value(), day)).orElseThrow());
    }

    ToolSets setsOn(LocalDate day) {
        return new ToolSets(DATABASE.store(), TENANTS, ACCESS, AUDIT, new TwoTools(), Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /** What the operators' log holds about the tenant, oldest first. */
    List<String> audited() {
        return DATABASE.store().inTransaction(SYSTEM.id(), tx -> tx.list(
                "select action || ' ' || outcome from audit_entry where subject = ? order by at, id", row -> row.text(1), tenant.id().value()));
    }

    Caller caller(Tenant of, Grant... grants) {
        return new Caller(of, new AccountId(UUID.randomUUID()), "somebody", "Somebody", Locale.ENGLISH, List.of(grants), Set.of(Scope.READ, Scope.WRITE),
                Set.of(), Instant.now(), origin);
    }

    /** Packs that come and go. */
    static final class Installed implements Packs {
        private final Map<String, PackText> here = new HashMap<>();

        void install(String version, String yaml) {
            PackText text = new PackReader().read(yaml, Sealand.CODE, version);
            here.put(text.country().code(), text);
        }

        void remove() {
            here.clear();
        }

        @Override
        public List<Pack> all() {
            return here.values().stream().map(text -> new Pack("pack", text.country().code(), text.country().version(), text.country(), List.of())).toList();
        }

        @Override
        public Map<String, PackText> newest() {
            return Map.copyOf(here);
        }
    }

    /** The tools for language and motor are installed. */
    private static final class TwoTools implements Tools {
        @Override
        public List<Tool> installed() {
            return List.of(new Tool("language", "1.0.0", Map.of(), Tool.State.READY, null), new Tool("motor", "1.0.0", Map.of(), Tool.State.READY, null));
        }

        @Override
        public Optional<Tool> find(String id) {
            return installed().stream().filter(tool -> tool.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Tool> find(String id, String version) {
            return find(id);
        }

        @Override
        public Optional<Tool> of(Caller caller, String id) {
            return find(id);
        }

        @Override
        public List<Tool> usableBy(Caller caller) {
            return installed();
        }

        @Override
        public void requireUsable(Caller caller, String tool) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void enable(Caller operator, TenantId tenant, String tool, LocalDate from, @Nullable LocalDate to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void disable(Caller operator, TenantId tenant, String tool) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> enabledFor(Caller operator, TenantId tenant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<TenantId, List<String>> enabledFor(Caller operator, Collection<Tenant> tenants) {
            throw new UnsupportedOperationException();
        }
    }
}
