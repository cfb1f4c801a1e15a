package org.trivsel.uses;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.audit.AuditEvent;
import org.trivsel.registry.ChildId;

/**
 * That a use with a blind action may be known, said in the audit. A tool has it said before it deletes what {@link ToolUses#told} knows that from; so uses are
 * told for as long as the audit keeps them, and nothing but who did what when outlives what was deleted.
 */
public record Known(ToolUses.Told told) {
    public static final String ACTION = "uses.known";
    private static final int ID = 36;

    /** What is to be recorded, of each of a child's. */
    public AuditEvent event(ChildId child) {
        return AuditEvent.done(ACTION, child.value(), told.by() + " " + told.detail());
    }

    /** What an entry says, when it is one of these. */
    public static Optional<Known> of(String action, @Nullable String detail) {
        if (!action.equals(ACTION) || detail == null || detail.length() <= ID || detail.charAt(ID) != ' ') {
            return Optional.empty();
        }
        return Optional.of(new Known(new ToolUses.Told(new AccountId(UUID.fromString(detail.substring(0, ID))), detail.substring(ID + 1))));
    }
}
