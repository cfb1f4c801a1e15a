package org.trivsel.access;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.tenant.TenantId;

/** The people who sign in. Passwords are kept as Argon2id hashes only. Safe for use by many threads. */
@ProviderType
public interface Accounts {
    /** Shortest password taken. */
    int SHORTEST_PASSWORD = 12;

    /**
     * Makes an account with its roles.
     *
     * @throws org.trivsel.problem.Conflict when the user name is taken
     * @throws org.trivsel.problem.Invalid when the password is too short
     */
    AccountId create(TenantId tenant, String username, String displayName, String password, List<Grant> grants);

    Optional<AccountId> find(TenantId tenant, String username);

    /** Sets a new password and ends all sessions of the account. Does nothing when it is the password already. */
    void setPassword(TenantId tenant, AccountId account, String password);

    /** Display names of accounts, for showing who did something; unknown ids are left out. */
    java.util.Map<AccountId, String> names(TenantId tenant, java.util.Set<AccountId> accounts);
}
