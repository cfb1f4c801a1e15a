package org.trivsel.uses;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.access.AccountId;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/**
 * How the uses are told that a tool records in the audit under actions of its own. Register it as a service. As long as there is none for an area, as while
 * the tool is stopped, nothing of that area is told, nor what was done in the same request: some of it might be what nobody is to know yet. Called by many
 * threads.
 */
@ConsumerType
public interface ToolUses {
    /** The first word of its actions, such as {@code early}. */
    String area();

    /** What was done by one of its actions. */
    Use.Kind kind(String action);

    /** What it was about, in a few plain words. */
    String what(String action, Locale language);

    /** How actions begin that are told only when {@link #told} says so, such as {@code early.rating.}; may be empty. */
    default Set<String> blind() {
        return Set.of();
    }

    /**
     * Of uses with a blind action those that may be known by now, to everybody who may know of the child's. Asked the same whether there are any. Before what this is known
     * from is deleted, have it said by {@link Known}.
     */
    default Collection<Told> told(Transaction tx, TenantId tenant, ChildId child) throws SQLException {
        return List.of();
    }

    /** A use that may be known. @param detail as the entry has it */
    record Told(AccountId by, String detail) {
    }
}
