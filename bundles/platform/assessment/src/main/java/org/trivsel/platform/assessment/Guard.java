package org.trivsel.platform.assessment;

import java.util.Optional;
import java.util.UUID;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/** Who may, and the entry of what they did. The rule itself is {@link Access}; the statements only carry its answer. */
final class Guard {
    private static final String CHILD_OF = "select child_id from assessment where id = ?";

    private static final Reach NOWHERE = new Reach(false, new UUID[0]);

    private final Access access;
    private final Audit audit;

    Guard(Access access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    /** @throws org.trivsel.problem.Forbidden when the caller may do it nowhere */
    Reached reach(Caller caller, Permission permission) {
        access.require(caller, permission);
        return new Reached(access.reach(caller, permission), caller.today());
    }

    /** For lists of what is the caller's own: who may do it nowhere has an empty list. */
    Reach reachOrNowhere(Caller caller, Permission permission) {
        return caller.has(permission) ? access.reach(caller, permission) : NOWHERE;
    }

    /** The statement found no child for the caller: says why in the audit, and nothing to the caller. */
    NotFound refused(Caller caller, Permission permission, ChildId child) {
        access.require(caller, permission, child);
        return new NotFound();
    }

    /** As {@link #refused(Caller, Permission, ChildId)}, for a unit. */
    NotFound refused(Caller caller, Permission permission, UnitId unit) {
        access.require(caller, permission, unit);
        return new NotFound();
    }

    /** As {@link #refused(Caller, Permission, ChildId)}, for an assessment. */
    NotFound refused(Caller caller, Permission permission, String action, AssessmentId id) {
        return new NotFound(tx -> {
            Optional<UUID> child = tx.one(CHILD_OF, row -> row.uuid(1), id.value());
            String reason = child.isPresent()
                    ? access.explain(caller, permission, new ChildId(child.get())).reason() + " " + about(id)
                    : "No such assessment.";
            audit.record(tx, caller, AuditEvent.denied(action, child.orElse(id.value()), reason));
        });
    }

    /** The caller sees the assessment and may not do this with it. */
    Forbidden forbidden(Caller caller, String action, Assessment assessment, String message) {
        return new Forbidden(message,
                tx -> audit.record(tx, caller, AuditEvent.denied(action, assessment.child().value(), message + " " + about(assessment.id()))));
    }

    /** The instrument is not there for this tenant. @param subject what was asked for */
    NotFound noInstrument(Caller caller, String action, UUID subject) {
        return new NotFound(tx -> audit.record(tx, caller,
                AuditEvent.denied(action, subject, "The tool of the instrument is not there or not enabled for the tenant.")));
    }

    /** The entry of a use of one assessment: about the child, so that who saw a child's data can be told. */
    void used(Transaction tx, Caller caller, String action, Assessment assessment) {
        audit.record(tx, caller, AuditEvent.done(action, assessment.child().value(), about(assessment.id())));
    }

    /** The entry of anything else. */
    void record(Transaction tx, Caller caller, AuditEvent event) {
        audit.record(tx, caller, event);
    }

    private static String about(AssessmentId id) {
        return "assessment " + id;
    }
}
