package org.trivsel.tenant;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that is done for every tenant again and again, such as reminding people or deleting what is over. Register it as a service; the platform does it.
 * <p>
 * Every node does every chore, on a thread that each chore has for itself: the first time a minute after it has come, then whenever {@link #pause()} has
 * gone by since it was through. Tenants have their turns one after the other, those that are suspended as well; the operators' own has none. A
 * tenant has its turn whether it has a tool or not: a tool's chore finds nothing where the tool was never used. What throws is logged and keeps no other
 * tenant from its turn; the one it was for has another the next time.
 * <p>
 * So a chore is never in two turns at once on one node, while several nodes may be at the same tenant at the same time, and none knows what another did
 * a moment ago: what must be done once takes a row in the transaction that does it. A node may end in the middle; what was not done then is found again by
 * looking. Nobody is signed in, and no transaction is open.
 * <p>
 * When the service goes, no further turn begins, and one that goes on is interrupted; nobody waits for its end.
 */
@ConsumerType
public interface Chore {
    /** For the log and the thread, such as {@code plan-reminders}: always the same, English, with dashes. */
    String name();

    /** From the last tenant's turn until the first one's; always the same, a millisecond or more. */
    Duration pause();

    /** Does what is due for this tenant at this moment, if anything is. */
    void attend(Tenant tenant);
}
