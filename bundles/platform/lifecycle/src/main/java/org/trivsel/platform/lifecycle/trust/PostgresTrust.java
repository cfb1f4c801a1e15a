package org.trivsel.platform.lifecycle.trust;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;
import org.trivsel.trust.DataPolicy;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.Trust;

/** Decisions about trust, in the database; the act and its entry in the audit stand or fall together. */
@Component
public final class PostgresTrust implements Trust {
    private static final String REVOKE = "publisher.key-revoke";
    private static final int LONGEST_NAME = 120;
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final TenantStore store;
    private final Tenants tenants;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Clock clock;
    private final TrustTable table = new TrustTable();

    @Activate
    public PostgresTrust(@Reference TenantStore store, @Reference Tenants tenants, @Reference Access access, @Reference Audit audit) {
        this(store, tenants, access, audit, Clock.systemUTC());
    }

    PostgresTrust(TenantStore store, Tenants tenants, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.clock = clock;
    }

    @Override
    public List<Publisher> publishers(Caller operator, @Nullable UUID after, int limit) {
        return read(operator, tx -> table.page(tx, operator, after, limit));
    }

    @Override
    public Publisher publisher(Caller operator, UUID publisher) {
        return read(operator, tx -> find(tx, operator, publisher));
    }

    @Override
    public Publisher add(Caller operator, String name, String certificate) {
        String called = name.strip();
        return act(operator, "publisher.add", null, "a publisher", tx -> {
            requireText("name", called, LONGEST_NAME, "Say who it is");
            Pin pin = Pin.of(certificate, clock.instant());
            table.decideAlone(tx);
            UUID id = UUID.randomUUID();
            if (!table.add(tx, operator, id, called)) {
                throw new Conflict("name-taken", "There is a publisher of that name. Add the key there.");
            }
            return withKey(tx, operator, "publisher.add", id, pin);
        });
    }

    @Override
    public Publisher addKey(Caller operator, UUID publisher, String certificate) {
        return act(operator, "publisher.key-add", publisher, "a key", tx -> {
            find(tx, operator, publisher);
            Pin pin = Pin.of(certificate, clock.instant());
            table.decideAlone(tx);
            return withKey(tx, operator, "publisher.key-add", publisher, pin);
        });
    }

    private Publisher withKey(Transaction tx, Caller operator, String action, UUID publisher, Pin pin) throws SQLException {
        if (!table.addKey(tx, operator, publisher, pin)) {
            throw new Conflict("key-taken", "This key is here already, of this publisher or another, good or revoked. One that was revoked does not"
                    + " come back, in no other certificate either: the publisher makes another key.");
        }
        Publisher now = find(tx, operator, publisher);
        audit.record(tx, operator, AuditEvent.done(action, publisher, now.name() + " " + pin.fingerprint()));
        return now;
    }

    @Override
    public Publisher revoke(Caller operator, UUID publisher, String fingerprint, boolean compromised, String reason) {
        boolean sound = FINGERPRINT.matcher(fingerprint).matches();
        return act(operator, REVOKE, publisher, sound ? fingerprint : "a key", tx -> {
            table.decideAlone(tx);
            if (find(tx, operator, publisher).keys().stream().noneMatch(key -> key.fingerprint().equals(fingerprint))) {
                throw new NotFound();
            }
            requireReason(reason);
            if (!table.revoke(tx, operator, publisher, fingerprint, compromised, reason.strip())) {
                throw new Conflict("revoked-already", "It is revoked already.");
            }
            List<String> gone = !compromised ? List.of() : table.wantNothingOf(tx, fingerprint, "Its key was revoked: " + reason.strip());
            audit.record(tx, operator, AuditEvent.done(REVOKE, publisher, fingerprint + (compromised ? " compromised" : "")
                    + (gone.isEmpty() ? "" : ", taken away: " + String.join(", ", gone)) + ": " + reason.strip()));
            return find(tx, operator, publisher);
        });
    }

    @Override
    public DataPolicy policy(Caller operator) {
        return read(operator, tx -> policy(tx, operator));
    }

    @Override
    public DataPolicy decide(Caller operator, boolean unsignedData, String reason) {
        return act(operator, "trust.policy", null, unsignedData ? "data unsigned" : "data signed", tx -> {
            requireReason(reason);
            table.decideAlone(tx);
            List<String> users = unsignedData ? List.of() : table.usersOfUnsignedData(tx);
            if (!users.isEmpty()) {
                throw new Conflict("in-use", "Used where no sandbox is, by " + String.join(", ", users) + ". Point them at what is signed first.");
            }
            table.decide(tx, operator, policy(tx, operator).revision() + 1, unsignedData, reason.strip());
            audit.record(tx, operator, AuditEvent.done("trust.policy", null, (unsignedData ? "data unsigned: " : "data signed: ") + reason.strip()));
            return policy(tx, operator);
        });
    }

    @Override
    public Set<TenantId> sandboxes(Caller operator) {
        return read(operator, table::sandboxes);
    }

    /** With an entry behind the tenant's own wall too: it is about what its people see. */
    @Override
    public void sandbox(Caller operator, TenantId tenant, boolean sandbox) {
        String action = sandbox ? "tenant.sandbox" : "tenant.sandbox-end";
        act(operator, action, tenant.value(), "", tx -> {
            Tenant customer = tenants.find(tenant).filter(one -> !one.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
            table.decideAlone(tx);
            List<String> used = sandbox ? List.of() : table.confinedAt(tx, tenant);
            if (!used.isEmpty()) {
                throw new Conflict("sandbox-in-use", customer.name() + " is pointed at what runs in sandboxes only: " + String.join(", ", used)
                        + ". Point it elsewhere first.");
            }
            if (table.sandbox(tx, tenant, sandbox)) {
                audit.record(tx, operator, AuditEvent.done(action, tenant.value()));
                store.apart(tenant, there -> {
                    audit.record(there, within(operator, customer), AuditEvent.done(action, tenant.value()));
                    return tenant;
                });
            }
            return tenant;
        });
    }

    private DataPolicy policy(Transaction tx, Caller operator) throws SQLException {
        return table.policy(tx, operator).orElse(new DataPolicy(false, 0, null, null, null));
    }

    private Publisher find(Transaction tx, Caller operator, UUID publisher) throws SQLException {
        return table.find(tx, operator, publisher).orElseThrow(NotFound::new);
    }

    private static void requireReason(String reason) {
        requireText("reason", reason, LONGEST_REASON, "Say why");
    }

    /** Half of a character is none, and what steers a terminal is no word. */
    private static void requireText(String field, String text, int longest, String wish) {
        boolean odd = text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (text.isBlank() || text.length() > longest || odd) {
            throw new Invalid(field, field, wish + ", in 1 to " + longest + " characters.");
        }
    }

    private <T> T act(Caller operator, String action, @Nullable UUID subject, String what, TenantStore.Work<T> work) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return acts.orSaidWhy(operator, action, subject, what, work);
    }

    private <T> T read(Caller operator, TenantStore.Work<T> work) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), work);
    }

    /** The operator at a tenant, for what is written there; it never leaves this class. */
    private static Caller within(Caller operator, Tenant tenant) {
        return new Caller(tenant, operator.account(), operator.username(), operator.name(), operator.locale(), operator.grants(), operator.scopes(),
                Set.of(), operator.since(), operator.origin());
    }
}
