package org.trivsel.round;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.access.AccountId;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/**
 * What people have done of a round, as its tool knows it: so nobody is reminded of what they are through with. A tool whose work is done in rounds
 * registers one as a service; while there is none nobody is reminded. Safe for use by many threads.
 */
@ConsumerType
public interface Shares {
    /** Id of the tool. */
    String tool();

    /**
     * Of the children of a round who wait for more people: the parts ({@link Part#id()}) that each person is through with, those of children who have
     * left as well or not. Who is through with none is not in it. It is asked to leave people out of a reminder, and told to nobody.
     */
    Map<AccountId, Set<UUID>> through(Transaction tx, TenantId tenant, RoundId round) throws SQLException;
}
