package org.trivsel.platform.identity;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Origin;
import org.trivsel.problem.TooMany;
import org.trivsel.store.SystemStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantKey;

/**
 * Counts sign-ins per name and per address, for all nodes, and takes those that were right off again. A try is counted before its password
 * is looked at: counted afterwards, any number of them could be under way at once. It keeps hashes only, also for names that do not exist.
 */
final class Throttle {
    static final int PER_NAME = 5;
    static final int PER_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);
    private static final String COUNT = """
            insert into sign_in_failure as f (key, failures, first_at) values (?, 1, ?)
            on conflict (key) do update set
              failures = case when f.first_at > ? then f.failures + 1 else 1 end,
              first_at = case when f.first_at > ? then f.first_at else excluded.first_at end
            returning failures""";
    private static final String GIVE_BACK = "update sign_in_failure set failures = failures - 1 where key = ? and failures > 0";
    /** Passes over what others are counting just now: nobody waits for anybody here, so no two wait for each other. */
    private static final String FORGET = """
            delete from sign_in_failure where key in (select key from sign_in_failure where first_at < ? for update skip locked)""";

    private final SystemStore store;

    Throttle(SystemStore store) {
        this.store = store;
    }

    /** @throws TooMany when the name or the address has had its tries; such a try counts for neither of the two but the one that is full */
    void count(TenantKey tenant, String username, Origin origin) {
        byte[] address = address(origin);
        int[] tries = store.inTransaction(tx -> {
            int ofAddress = count(tx, address);
            int ofName = ofAddress > PER_ADDRESS ? 0 : count(tx, name(tenant, username));
            if (ofName > PER_NAME) {
                tx.update(GIVE_BACK, address);
            }
            tx.update(FORGET, Instant.now().minus(WINDOW.multipliedBy(4)));
            return new int[] {ofAddress, ofName};
        });
        refuseAbove(PER_ADDRESS, tries[0], "address", origin);
        refuseAbove(PER_NAME, tries[1], "name", origin);
    }

    void succeeded(TenantKey tenant, String username, Origin origin) {
        store.inTransaction(tx -> tx.update(GIVE_BACK, address(origin))
                + tx.update("delete from sign_in_failure where key = ?", name(tenant, username)));
    }

    /** Says it once, when the last try is used up, and not for each that comes after it. */
    private static void refuseAbove(int most, int tries, String whose, Origin origin) {
        if (tries == most + 1) {
            LOG.info("No more sign-ins for this {} for up to {}, after {} wrong ones; the first that is refused is request {}",
                    whose, WINDOW, most, origin.requestId());
        }
        if (tries > most) {
            throw new TooMany(WINDOW);
        }
    }

    private static int count(Transaction tx, byte[] key) throws SQLException {
        Instant now = Instant.now();
        return tx.one(COUNT, row -> row.number(1), key, now, now.minus(WINDOW), now.minus(WINDOW)).orElseThrow();
    }

    private static byte[] name(TenantKey tenant, String username) {
        return hash("name " + tenant + " " + username);
    }

    private static byte[] address(Origin origin) {
        return hash("address " + origin.address());
    }

    private static byte[] hash(String text) {
        return Token.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
