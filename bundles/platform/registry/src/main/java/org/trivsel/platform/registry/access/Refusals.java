package org.trivsel.platform.registry.access;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.UUID;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;

/** Turns a denial into an answer that says nothing and an audit entry that says all. */
public final class Refusals {
    private final Audit audit;

    public Refusals(Audit audit) {
        this.audit = requireNonNull(audit);
    }

    /** For one record: the same whether it is foreign or unknown. */
    public NotFound hidden(Caller caller, Permission permission, UUID subject, Decision.Denied denied) {
        AuditEvent event = AuditEvent.denied(action(permission), subject, denied.reason());
        return new NotFound(tx -> audit.record(tx, caller, event));
    }

    /** For an operation as such. */
    public Forbidden forbidden(Caller caller, Permission permission, Decision.Denied denied) {
        AuditEvent event = AuditEvent.denied(action(permission), null, denied.reason());
        return new Forbidden("Your role or token does not allow this.", tx -> audit.record(tx, caller, event));
    }

    /** As the audit calls it: {@code child.read} for {@code CHILD_READ}. */
    public static String action(Permission permission) {
        String name = permission.name().toLowerCase(Locale.ROOT);
        int verb = name.lastIndexOf('_');
        return name.substring(0, verb).replace('_', '-') + "." + name.substring(verb + 1);
    }
}
