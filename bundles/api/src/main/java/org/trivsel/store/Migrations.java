package org.trivsel.store;

import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** Brings the tables of a tool up to what its bundle carries under {@code db/migration/}. */
@ProviderType
public interface Migrations {
    /**
     * Runs the SQL of the bundle that has not run yet, in the schema {@code tool_<id>} (dashes become underscores), as the owner of the
     * tables. Afterwards every table of the schema must carry {@code tenant_id} first in its primary key; the policy of row-level security,
     * FORCE and the grants for the runtime are put on it here. Does nothing when the bundle carries no SQL.
     *
     * @throws MigrationFailed naming the script and the reason; what the failed script did is rolled back
     */
    void migrate(String tool, Bundle bundle) throws MigrationFailed;
}
