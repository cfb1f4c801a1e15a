package org.trivsel.trust;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.tenant.TenantId;

/**
 * Whose modules run everywhere. A module that no key of a publisher here vouches for runs in tenants that are marked as sandboxes and nowhere
 * else. Only operators; what is done and what is refused is both in the audit. Safe for use by many threads.
 *
 * <p>All throw {@link org.trivsel.problem.NotFound} for a publisher, key or tenant that is none, and {@link org.trivsel.problem.Invalid} for what
 * cannot be used.
 */
@ProviderType
public interface Trust {
    /** Most characters of a certificate and of a reason. */
    int LONGEST_CERTIFICATE = 20_000;
    int LONGEST_REASON = 200;

    /** By name. @param after the publisher to go on after; null: from the beginning */
    List<Publisher> publishers(Caller operator, @Nullable UUID after, int limit);

    Publisher publisher(Caller operator, UUID publisher);

    /**
     * A new publisher with the first key.
     *
     * @param certificate X.509 as PEM
     * @throws org.trivsel.problem.Conflict when the name or the key is taken
     */
    Publisher add(Caller operator, String name, String certificate);

    /** One more key beside those that are there. @throws org.trivsel.problem.Conflict when the key is taken, or was revoked */
    Publisher addKey(Caller operator, UUID publisher, String certificate);

    /**
     * Nothing that is signed with the key and comes in from now on is trusted.
     *
     * @param compromised whether somebody else may have the key: then what is installed and signed with it is taken away on every node, and
     *     whoever used it is answered by the newest version that is left
     * @throws org.trivsel.problem.Conflict when it is revoked already in that way
     */
    Publisher revoke(Caller operator, UUID publisher, String fingerprint, boolean compromised, String reason);

    DataPolicy policy(Caller operator);

    /**
     * Decides what is asked of modules that are only data.
     *
     * @throws org.trivsel.problem.Conflict when tenants use such a module and could not any more; it names them
     */
    DataPolicy decide(Caller operator, boolean unsignedData, String reason);

    /** Tenants that are marked as sandboxes. */
    Set<TenantId> sandboxes(Caller operator);

    /**
     * Marks a tenant as a sandbox, or takes the mark away. It is said on all its pages.
     *
     * @throws org.trivsel.problem.Conflict when the mark cannot go, because the tenant is pointed at what runs in sandboxes only
     */
    void sandbox(Caller operator, TenantId tenant, boolean sandbox);
}
