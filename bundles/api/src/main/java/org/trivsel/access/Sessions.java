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
     * @throws org.trivsel.problem.Unauthenticated with the same words and after the same work, whether tenant, name or password is wrong; with
     *     the code {@code tenant-suspended} when all was right, but nobody of the tenant can sign in
     * @throws org.trivsel.problem.TooMany after too many tries for the name or from the address
     */
    Session open(Kind kind, TenantKey tenant, String username, String password, Set<Scope> scopes, Origin origin);

    /**
     * Does work as the owner of the token, all in one transaction, which is committed when the work returns.
     *
     * @param token what {@link Session#token()} gave out
     * @throws org.trivsel.problem.Unauthenticated when the token is unknown, ended, idle too long or expired
     * @throws org.trivsel.problem.PasswordNeeded when the person came in with a one-time password and has not chosen another yet
     */
    <T> T as(String token, Kind kind, Origin origin, Function<Caller, T> work);

    /**
     * Gives the owner of the token a new password and ends all their other sessions. The one way on after a one-time password. Does nothing when
     * the new one is the old one, unless that was a one-time password.
     *
     * @param token of the session that goes on
     * @throws org.trivsel.problem.Unauthenticated as with {@link #as}
     * @throws org.trivsel.problem.Forbidden when the token is good for reading only
     * @throws org.trivsel.problem.Invalid when the current password is wrong, or the new one too short, too long, the user name, or still the
     *     one-time password
     * @throws org.trivsel.problem.TooMany after too many wrong ones
     */
    void changePassword(Kind kind, String token, String current, String next, Origin origin);

    /** Ends the session. Unknown tokens are ignored. */
    void close(String token);
}
