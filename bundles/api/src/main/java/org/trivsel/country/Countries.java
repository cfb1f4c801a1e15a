package org.trivsel.country;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.AccountId;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/** The countries of this system. A pack is found when its bundle is installed. Holds no personal data. Safe for use by many threads. */
@ProviderType
public interface Countries {
    /** Those whose packs are installed and sound, by code; of several versions the newest. */
    List<Country> installed();

    /** One of them, or when its bundle has gone, as it was last agreed on. */
    Optional<Country> find(String code);

    /** As the tenant has it: the pack it agreed on, with what was changed for it. Empty when it never agreed on one. */
    Optional<Country> of(Tenant tenant);

    /**
     * Writes down what a new tenant begins with: the pack of its country, and the pack's set of tools from today on.
     *
     * @param tx behind the wall of the tenant or of the system
     * @throws org.trivsel.problem.Invalid when no pack of that country is installed
     */
    Country settle(Transaction tx, Tenant tenant, AccountId by) throws SQLException;
}
