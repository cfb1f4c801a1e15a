package org.trivsel.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Scope;
import org.trivsel.access.Session;
import org.trivsel.access.Sessions;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.PasswordNeeded;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
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
    private final Door door;
    private final Authentication authentication;
    private final OwnPassword ownPassword;
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
        Throttle throttle = new Throttle(system);
        Passwords passwords = new Passwords();
        this.door = new Door(store, tenants, audit, throttle, passwords);
        this.authentication = new Authentication(idle);
        this.ownPassword = new OwnPassword(store, audit, throttle, passwords);
        this.longest = longest;
    }

    @Override
    public Session open(Kind kind, TenantKey key, String username, String password, Set<Scope> scopes, Origin origin) {
        return begin(kind, door.enter(key, PostgresAccounts.normal(username), password, origin), scopes, origin);
    }

    @Override
    public <T> T as(String text, Kind kind, Origin origin, Function<Caller, T> work) {
        Token token = Token.read(text).orElseThrow(Unauthenticated::new);
        Tenant tenant = tenants.find(token.tenant()).orElseThrow(Unauthenticated::new);
        return store.inTransaction(tenant.id(), tx -> {
            Authentication.Known known = authentication.authenticate(tx, tenant, token, kind, origin);
            if (known.oneTime()) {
                throw new PasswordNeeded();
            }
            return work.apply(known.caller());
        });
    }

    @Override
    public void changePassword(Kind kind, String text, String current, String next, Origin origin) {
        Token token = Token.read(text).orElseThrow(Unauthenticated::new);
        Tenant tenant = tenants.find(token.tenant()).orElseThrow(Unauthenticated::new);
        Authentication.Known known = store.inTransaction(tenant.id(), tx -> authentication.authenticate(tx, tenant, token, kind, origin));
        ownPassword.change(known, token, current, next);
    }

    @Override
    public void close(String text) {
        Token.read(text).ifPresent(token -> store.inTransaction(token.tenant(), tx -> tx.update(
                "delete from session where tenant_id = ? and token_hash = ?", token.tenant().value(), token.hash())));
    }

    private Session begin(Kind kind, Door.Guest guest, Set<Scope> scopes, Origin origin) {
        Tenant tenant = guest.tenant();
        Token token = Token.fresh(tenant.id());
        Instant now = Instant.now();
        Instant expires = now.plus(longest);
        Caller caller = store.inTransaction(tenant.id(), tx -> {
            tx.update("delete from session where tenant_id = ? and expires_at < ?", tenant.id().value(), now);
            tx.update("""
                    insert into session (tenant_id, token_hash, account_id, kind, scopes, created_at, last_seen_at, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""", tenant.id().value(), token.hash(), guest.account().value(), kind,
                    scopes.stream().map(Scope::name).toArray(String[]::new), now, now, expires);
            Caller owner = authentication.authenticate(tx, tenant, token, kind, origin).caller();
            audit.record(tx, owner, AuditEvent.done("session.open", guest.account().value(), kind.name()));
            return owner;
        });
        return new Session(token.text(), expires, caller.name(), caller.grants().stream().map(Grant::role).collect(Collectors.toSet()));
    }

    @ObjectClassDefinition(name = "Sessions", description = "How long people stay signed in.")
    @interface Config {
        @AttributeDefinition(description = "Minutes without a request after which the pages ask for the password again.", min = "1", max = "480")
        int idle_minutes() default 30;

        @AttributeDefinition(description = "Hours after which a session ends, however busy.", min = "1", max = "24")
        int longest_hours() default 12;
    }
}
