package org.trivsel.platform.identity;

import com.fasterxml.uuid.Generators;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.OneTimePassword;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.Units;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Founded;
import org.trivsel.tenant.NewTenant;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.TenantSettings;
import org.trivsel.tenant.TenantUnit;
import org.trivsel.tenant.Tenants;

/**
 * Each act is one transaction behind the wall of the tenant it is about, with its entry there; the operators' own entry follows in the
 * transaction of their request.
 */
@Component
public final class PostgresTenantOffice implements TenantOffice {
    private static final String INSERT =
            "insert into tenant (id, key, name, country, locale, zone) values (?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final TenantStore store;
    private final Tenants tenants;
    private final Units units;
    private final Access access;
    private final Audit audit;
    private final Countries countries;
    private final Passwords passwords = new Passwords();

    @Activate
    public PostgresTenantOffice(
            @Reference TenantStore store, @Reference Tenants tenants, @Reference Units units, @Reference Access access, @Reference Audit audit,
            @Reference Countries countries) {
        this.store = store;
        this.tenants = tenants;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.countries = countries;
    }

    @Override
    public Founded found(Caller operator, NewTenant wanted) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        TenantRules.Founding founding = TenantRules.read(new TenantId(Generators.timeBasedEpochRandomGenerator().generate()), wanted, countries);
        Tenant tenant = founding.tenant();
        String password = Passwords.oneTime();
        String hash = passwords.hash(password);
        AccountId first = store.apart(tenant.id(), tx -> {
            insert(tx, tenant);
            Grant grant = new Grant(Role.ADMINISTRATION, null, LocalDate.now(tenant.zone()), null);
            units.open(within(operator, tenant, List.of(grant)), tenant.name(), UnitKind.MUNICIPALITY, null, grant.from());
            AccountRows accounts = new AccountRows(tx, tenant.id());
            AccountId account = accounts.add(founding.username(), founding.person(), hash, true);
            accounts.give(account, grant);
            Country country = countries.settle(tx, tenant, operator.account());
            Caller there = within(operator, tenant, operator.grants());
            audit.record(tx, there, AuditEvent.done("tenant.found", tenant.id().value(), country.code() + " " + country.version()));
            audit.record(tx, there, AuditEvent.done("account.create", account.value(), "first administration"));
            return account;
        });
        own(operator, "tenant.found", tenant);
        return new Founded(tenant, new OneTimePassword(first, founding.username(), password));
    }

    @Override
    public Tenant change(Caller operator, TenantId id, TenantSettings settings) {
        Tenant next = TenantRules.change(customer(operator, id), settings);
        act(operator, "tenant.change", next, tx -> tx.update("update tenant set name = ?, locale = ?, zone = ? where id = ?",
                next.name(), next.locale().toLanguageTag(), next.zone().getId(), id.value()));
        // By its key it is read anew, and remembered so.
        return tenants.find(next.key()).orElseThrow(NotFound::new);
    }

    @Override
    public void suspend(Caller operator, TenantId id) {
        act(operator, "tenant.suspend", customer(operator, id), tx -> {
            int suspended = tx.update("update tenant set suspended_at = now() where id = ? and suspended_at is null", id.value());
            endSessions(tx, id);
            return suspended;
        });
    }

    @Override
    public void resume(Caller operator, TenantId id) {
        act(operator, "tenant.resume", customer(operator, id), tx -> {
            // Also of whoever came in just before it was suspended, when the end of all sessions could not see theirs yet.
            endSessions(tx, id);
            return tx.update("update tenant set suspended_at = null where id = ? and suspended_at is not null", id.value());
        });
    }

    @Override
    public Set<TenantId> suspended(Caller operator) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return Set.copyOf(store.inTransaction(operator.tenant().id(),
                tx -> tx.list("select id from tenant where suspended_at is not null", row -> new TenantId(row.uuid(1)))));
    }

    /** Asked as the administration of the tenant would; nothing else is asked for in that name. */
    @Override
    public List<TenantUnit> units(Caller operator, TenantId id) {
        String action = "tenant.units-read";
        Tenant tenant = customer(operator, id);
        List<TenantUnit> named = store.apart(id, tx -> {
            LocalDate today = LocalDate.now(tenant.zone());
            List<Unit> tree = units.tree(within(operator, tenant, List.of(new Grant(Role.ADMINISTRATION, null, today, null))), today);
            audit.record(tx, within(operator, tenant, operator.grants()), AuditEvent.done(action, id.value()));
            return named(tree);
        });
        own(operator, action, tenant);
        return named;
    }

    /** @param tree parents before children */
    private static List<TenantUnit> named(List<Unit> tree) {
        Map<UnitId, List<String>> ways = new HashMap<>();
        List<TenantUnit> named = new ArrayList<>();
        for (Unit unit : tree) {
            List<String> way = new ArrayList<>(unit.parent() == null ? List.of() : ways.getOrDefault(unit.parent(), List.of()));
            named.add(new TenantUnit(unit.id(), Stream.concat(way.stream(), Stream.of(unit.name())).toList()));
            if (unit.parent() != null) {
                way.add(unit.name());
            }
            ways.put(unit.id(), way);
        }
        return named;
    }

    /** @param work tells how many rows it changed; none, and nothing was done that is worth an entry */
    private void act(Caller operator, String action, Tenant tenant, TenantStore.Work<Integer> work) {
        int changed = store.apart(tenant.id(), tx -> {
            int rows = work.in(tx);
            if (rows > 0) {
                audit.record(tx, within(operator, tenant, operator.grants()), AuditEvent.done(action, tenant.id().value()));
            }
            return rows;
        });
        if (changed > 0) {
            own(operator, action, tenant);
        }
    }

    private void own(Caller operator, String action, Tenant tenant) {
        store.run(operator.tenant().id(), tx -> audit.record(tx, operator, AuditEvent.done(action, tenant.id().value())));
    }

    private Tenant customer(Caller operator, TenantId id) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return tenants.find(id).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
    }

    private static void insert(Transaction tx, Tenant tenant) throws SQLException {
        int created = tx.update(INSERT, tenant.id().value(), tenant.key().value(), tenant.name(), tenant.country(), tenant.locale().toLanguageTag(),
                tenant.zone().getId());
        if (created == 0) {
            throw new Conflict("tenant-exists", "There is already a tenant with this key.");
        }
    }

    private static void endSessions(Transaction tx, TenantId tenant) throws SQLException {
        tx.update("delete from session where tenant_id = ?", tenant.value());
    }

    /** The operator at a tenant, for what is written there; it never leaves this class. */
    private static Caller within(Caller operator, Tenant tenant, List<Grant> grants) {
        return new Caller(tenant, operator.account(), operator.username(), operator.name(), operator.locale(), grants, operator.scopes(), Set.of(),
                operator.since(), operator.origin());
    }
}
