package org.trivsel.platform.identity;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Scope;
import org.trivsel.access.Session;
import org.trivsel.access.Sessions;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** Sessions in the database. */
@Component(configurationPid = "org.trivsel.sessions")
@Designate(ocd = PostgresSessions.Config.class)
public final class PostgresSessions implements Sessions {
    private final TenantStore store;
    private final Tenants tenants;
    private final Audit audit;
    private final Throttle throttle;
    private final Passwords passwords = new Passwords();
    private final Authentication authentication;
    private final Duration longest;

    @Activate
    public PostgresSessions(
            @Reference TenantStore store, @Reference SystemStore system, @Reference Tenants tenants, @Reference Audit audit, Config config) {
        this(store, system, tenants, audit, Duration.ofMinutes(config.idle_minutes()), Duration.ofHours(config.longest_hours()));
    }

    PostgresSessions(TenantStore store, SystemStore system, Tenants tenants, Audit audit, Duration idle, Duration longest) {
        this.store = store;
        this.tenants = tenants;
        this.audit = audit;
        this.throttle = new Throttle(system);
        this.authentication = new Authentication(idle);
        this.longest = longest;
    }

    @Override
    public Session open(Kind kind, TenantKey key, String username, String password, Set<Scope> scopes, Origin origin) {
        String name = PostgresAccounts.normal(username);
        throttle.check(key, name, origin.address());
        Optional<Tenant> tenant = tenants.find(key);
        Optional<Known> account = tenant.flatMap(it -> store.inTransaction(it.id(), tx -> find(tx, it, name)));
        boolean fits = passwords.fits(password, account.map(Known::passwordHash).orElse(null));
        if (!fits) {
            throttle.failed(key, name, origin.address());
            throw refused(tenant, account, origin);
        }
        throttle.succeeded(key, name);
        return begin(kind, tenant.orElseThrow(), account.orElseThrow(), scopes, origin);
    }

    @Override
    public <T> T as(String text, Kind kind, Origin origin, Function<Caller, T> work) {
        Token token = Token.read(text).orElseThrow(Unauthenticated::new);
        Tenant tenant = tenants.find(token.tenant()).orElseThrow(Unauthenticated::new);
        return store.inTransaction(tenant.id(), tx -> work.apply(authentication.authenticate(tx, tenant, token, kind, origin)));
    }

    @Override
    public void close(String text) {
        Token.read(text).ifPresent(token -> store.inTransaction(token.tenant(), tx -> tx.update(
                "delete from session where tenant_id = ? and token_hash = ?", token.tenant().value(), token.hash())));
    }

    private Session begin(Kind kind, Tenant tenant, Known account, Set<Scope> scopes, Origin origin) {
        Token token = Token.fresh(tenant.id());
        Instant now = Instant.now();
        Instant expires = now.plus(longest);
        Caller caller = store.inTransaction(tenant.id(), tx -> {
            tx.update("delete from session where tenant_id = ? and expires_at < ?", tenant.id().value(), now);
            tx.update("""
                    insert into session (tenant_id, token_hash, account_id, kind, scopes, created_at, last_seen_at, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""", tenant.id().value(), token.hash(), account.id().value(), kind,
                    scopes.stream().map(Scope::name).toArray(String[]::new), now, now, expires);
            Caller owner = authentication.authenticate(tx, tenant, token, kind, origin);
            audit.record(tx, owner, AuditEvent.done("session.open", account.id().value(), kind.name()));
            return owner;
        });
        return new Session(token.text(), expires, caller.name(), caller.grants().stream().map(Grant::role).collect(Collectors.toSet()));
    }

    private Unauthenticated refused(Optional<Tenant> tenant, Optional<Known> account, Origin origin) {
        String message = "The name, the password and the place do not fit together.";
        if (tenant.isPresent() && account.isPresent()) {
            Caller nobody = account.get().tried(tenant.get(), origin);
            store.run(tenant.get().id(),
                    tx -> audit.record(tx, nobody, AuditEvent.denied("session.open", nobody.account().value(), "wrong password")));
        }
        return new Unauthenticated("sign-in-refused", message, null);
    }

    private static Optional<Known> find(Transaction tx, Tenant tenant, String username) throws SQLException {
        return tx.one("select id, username, display_name, password_hash from account where tenant_id = ? and username = ? and disabled_at is null",
                row -> new Known(new AccountId(row.uuid(1)), row.text(2), row.text(3), row.text(4)), tenant.id().value(), username);
    }

    private record Known(AccountId id, String username, String name, @Nullable String passwordHash) {
        Caller tried(Tenant tenant, Origin origin) {
            return new Caller(tenant, id, username, name, tenant.locale(), java.util.List.of(), Set.of(), Set.of(), Instant.now(), origin);
        }

        @Override
        public String toString() {
            return "Known[" + id + "]";
        }
    }

    @ObjectClassDefinition(name = "Sessions", description = "How long people stay signed in.")
    @interface Config {
        @AttributeDefinition(description = "Minutes without a request after which the pages ask for the password again.", min = "1", max = "480")
        int idle_minutes() default 30;

        @AttributeDefinition(description = "Hours after which a session ends, however busy.", min = "1", max = "24")
        int longest_hours() default 12;
    }
}
