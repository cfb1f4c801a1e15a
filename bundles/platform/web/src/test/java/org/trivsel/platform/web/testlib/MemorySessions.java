package org.trivsel.platform.web.testlib;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Accounts;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.access.Scope;
import org.trivsel.access.Session;
import org.trivsel.access.Sessions;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.PasswordNeeded;
import org.trivsel.problem.TooMany;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.problem.Unavailable;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.TenantKey;

/** Sessions without a database. */
public final class MemorySessions implements Sessions {
    public static final String PASSWORD = "prøve";
    private final List<Caller> people = List.of(World.pedagogue(), World.leader(), World.administration(), World.operator());
    private final Map<String, Caller> open = new ConcurrentHashMap<>();
    private final Set<String> oneTime = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean down;
    private volatile @Nullable TenantStore store;

    /** As if somebody had signed in. */
    public String enter(Caller caller) {
        String token = (UUID.randomUUID() + "" + UUID.randomUUID() + UUID.randomUUID()).replace("-", "");
        open.put(token, caller);
        return token;
    }

    /** As if somebody had signed in with a one-time password. */
    public String enterOnce(Caller caller) {
        String token = enter(caller);
        oneTime.add(token);
        return token;
    }

    /** As if everybody had been away too long. */
    public void endAll() {
        open.clear();
    }

    public boolean isOpen(String token) {
        return open.containsKey(token);
    }

    /** As if the database could not be reached. */
    public void down(boolean now) {
        down = now;
    }

    /** Puts each request into a transaction, as the real ones do. */
    public void transactionsOf(TenantStore transactions) {
        store = transactions;
    }

    @Override
    public Session open(Kind kind, TenantKey tenant, String username, String password, Set<Scope> scopes, Origin origin) {
        available();
        Caller found = people.stream()
                .filter(caller -> caller.tenant().key().equals(tenant) && caller.username().equals(username) && password.equals(PASSWORD))
                .findFirst().orElse(null);
        if (found == null) {
            if (failures.incrementAndGet() > 5) {
                throw new TooMany(Duration.ofMinutes(3));
            }
            throw new Unauthenticated();
        }
        return new Session(enter(found), Instant.now().plus(Duration.ofHours(12)), found.name(), Set.of(found.grants().get(0).role()));
    }

    @Override
    public <T> T as(String token, Kind kind, Origin origin, Function<Caller, T> work) {
        available();
        Caller caller = open.get(token);
        if (caller == null) {
            throw new Unauthenticated();
        }
        if (oneTime.contains(token)) {
            throw new PasswordNeeded();
        }
        TenantStore transactions = store;
        return transactions == null ? work.apply(caller) : transactions.inTransaction(caller.tenant().id(), tx -> work.apply(caller));
    }

    @Override
    public void changePassword(Kind kind, String token, String current, String next, Origin origin) {
        available();
        if (!open.containsKey(token)) {
            throw new Unauthenticated();
        }
        if (!current.equals(PASSWORD)) {
            throw new Invalid("current", "password-wrong", "This is not the current password.");
        }
        if (next.length() < Accounts.SHORTEST_PASSWORD) {
            throw new Invalid("next", "password-too-short", "A password has at least 12 characters.");
        }
        oneTime.remove(token);
    }

    @Override
    public void close(String token) {
        open.remove(token);
    }

    private void available() {
        if (down) {
            throw new Unavailable("database-unavailable", "The database cannot be reached.", Duration.ofSeconds(2), null);
        }
    }
}
