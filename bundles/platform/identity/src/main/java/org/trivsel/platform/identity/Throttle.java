package org.trivsel.platform.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.trivsel.problem.TooMany;
import org.trivsel.store.SystemStore;
import org.trivsel.tenant.TenantKey;

/** Counts wrong sign-ins per name and per address, for all nodes. It keeps hashes only, also for names that do not exist. */
final class Throttle {
    static final int PER_NAME = 5;
    static final int PER_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final SystemStore store;

    Throttle(SystemStore store) {
        this.store = store;
    }

    /** @throws TooMany when the name or the address has had its tries */
    void check(TenantKey tenant, String username, String address) {
        boolean blocked = store.inTransaction(tx -> tx.one(
                "select exists (select from sign_in_failure where first_at > ? and (key = ? and failures >= ? or key = ? and failures >= ?))",
                row -> row.flag(1), Instant.now().minus(WINDOW), name(tenant, username), PER_NAME, hash("address " + address), PER_ADDRESS))
                .orElseThrow();
        if (blocked) {
            throw new TooMany(WINDOW);
        }
    }

    void failed(TenantKey tenant, String username, String address) {
        Instant now = Instant.now();
        store.inTransaction(tx -> {
            for (byte[] key : new byte[][] {name(tenant, username), hash("address " + address)}) {
                tx.update("""
                        insert into sign_in_failure as f (key, failures, first_at) values (?, 1, ?)
                        on conflict (key) do update set
                          failures = case when f.first_at > ? then f.failures + 1 else 1 end,
                          first_at = case when f.first_at > ? then f.first_at else excluded.first_at end
                        """, key, now, now.minus(WINDOW), now.minus(WINDOW));
            }
            return tx.update("delete from sign_in_failure where first_at < ?", now.minus(WINDOW.multipliedBy(4)));
        });
    }

    void succeeded(TenantKey tenant, String username) {
        store.inTransaction(tx -> tx.update("delete from sign_in_failure where key = ?", name(tenant, username)));
    }

    private static byte[] name(TenantKey tenant, String username) {
        return hash("name " + tenant + " " + username);
    }

    private static byte[] hash(String text) {
        return Token.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
