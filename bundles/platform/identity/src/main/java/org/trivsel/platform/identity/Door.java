package org.trivsel.platform.identity;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * Tells whether tenant, name and password fit together. Whatever is wrong, the same statements are sent and the same is written, so that
 * neither time nor load tells which of the three it was: a tenant that does not exist is looked for in that of the operators, and a name
 * that does not exist leaves an entry as well, of nobody.
 */
final class Door {
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));
    private static final String SUSPENDED = "tenant-suspended";
    private static final String FIND = """
            select a.id, a.username, a.display_name, a.password_hash, t.suspended_at is not null
            from account a join tenant t on t.id = a.tenant_id
            where a.tenant_id = ? and a.username = ? and a.disabled_at is null""";

    private final TenantStore store;
    private final Tenants tenants;
    private final Audit audit;
    private final Throttle throttle;
    private final Passwords passwords;

    Door(TenantStore store, Tenants tenants, Audit audit, Throttle throttle, Passwords passwords) {
        this.store = store;
        this.tenants = tenants;
        this.audit = audit;
        this.throttle = throttle;
        this.passwords = passwords;
    }

    /**
     * Who the password belongs to.
     *
     * @throws Unauthenticated when something is wrong, or when all is right and the tenant suspended
     * @throws org.trivsel.problem.TooMany when too much was wrong before
     */
    Guest enter(TenantKey key, String username, String password, Origin origin) {
        throttle.count(key, username, origin);
        Tenant system = tenants.find(TenantKey.SYSTEM).orElseThrow(Door::refusal);
        Optional<Tenant> named = tenants.find(key);
        Tenant tenant = named.orElse(system);
        Optional<Account> account = store.inTransaction(tenant.id(), tx -> find(tx, tenant, username)).filter(found -> named.isPresent());
        if (!passwords.fits(password, account.map(Account::passwordHash).orElse(null))) {
            Caller tried = account.map(found -> found.caller(tenant, origin)).orElseGet(() -> nobody(tenant, origin));
            store.run(tenant.id(), tx -> audit.record(tx, tried, AuditEvent.denied("session.open", tried.account().value(), "wrong password")));
            throw refusal();
        }
        throttle.succeeded(key, username, origin);
        if (account.orElseThrow().suspended()) {
            throw suspended(account.orElseThrow().caller(tenant, origin));
        }
        return new Guest(tenant, account.orElseThrow().id());
    }

    /** Said to those only who would get in otherwise. */
    private Unauthenticated suspended(Caller tried) {
        store.run(tried.tenant().id(), tx -> audit.record(tx, tried, AuditEvent.denied("session.open", tried.account().value(), "tenant suspended")));
        return new Unauthenticated(SUSPENDED, "Nobody can sign in here at present: the system's operator has suspended it.", null);
    }

    private static Unauthenticated refusal() {
        return new Unauthenticated("sign-in-refused", "The name, the password and the place do not fit together.", null);
    }

    private static Optional<Account> find(Transaction tx, Tenant tenant, String username) throws SQLException {
        return tx.one(FIND, row -> new Account(new AccountId(row.uuid(1)), row.text(2), row.text(3), row.text(4), row.flag(5)), tenant.id().value(), username);
    }

    private static Caller nobody(Tenant tenant, Origin origin) {
        return caller(tenant, NOBODY, "", "", origin);
    }

    private static Caller caller(Tenant tenant, AccountId account, String username, String name, Origin origin) {
        return new Caller(tenant, account, username, name, tenant.locale(), List.of(), Set.of(), Set.of(), Instant.now(), origin);
    }

    /** Somebody whose password fits. */
    record Guest(Tenant tenant, AccountId account) {
    }

    private record Account(AccountId id, String username, String name, String passwordHash, boolean suspended) {
        Caller caller(Tenant tenant, Origin origin) {
            return Door.caller(tenant, id, username, name, origin);
        }

        @Override
        public String toString() {
            return "Account[" + id + "]";
        }
    }
}
