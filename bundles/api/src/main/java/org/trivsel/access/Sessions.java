package org.trivsel.access;

import java.util.function.Function;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tenant.TenantKey;

/**
 * Sign-in and everything that is done in a session. Sessions live in the database: they survive a restart and work on every node.
 * Safe for use by many threads.
 */
@ProviderType
public interface Sessions {
    /** What a session is used by: pages end it when idle, programs use it until it expires. */
    enum Kind {
        PAGES,
        API
    }

    /**
     * Opens a session.
     *
     * @throws org.trivsel.problem.Unauthenticated with the same words and after the same work, whether tenant, name or password is wrong
     * @throws org.trivsel.problem.TooMany after too many tries for the name or from the address
     */
    Session open(Kind kind, TenantKey tenant, String username, String password, Set<Scope> scopes, Origin origin);

    /**
     * Does work as the owner of the token, all in one transaction, which is committed when the work returns.
     *
     * @param token what {@link Session#token()} gave out
     * @throws org.trivsel.problem.Unauthenticated when the token is unknown, ended, idle too long or expired
     */
    <T> T as(String token, Kind kind, Origin origin, Function<Caller, T> work);

    /** Ends the session. Unknown tokens are ignored. */
    void close(String token);
}
