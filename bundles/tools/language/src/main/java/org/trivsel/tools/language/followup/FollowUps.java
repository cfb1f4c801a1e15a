package org.trivsel.tools.language.followup;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;

/**
 * Notes and follow-up dates. Whoever calls has been given the assessment by the platform before, or asks only for what they wrote
 * themselves. What is read together with a result needs no entry beside the one of the result. Safe for use by many threads.
 */
@Component(service = FollowUps.class)
public final class FollowUps {
    private static final String COLUMNS = "id, assessment_id, child_id, author_name, note, due, done_at, created_at";

    private final TenantStore store;
    private final Audit audit;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Activate
    public FollowUps(@Reference TenantStore store, @Reference Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The notes to an assessment, newest first; at most 100. */
    public List<FollowUp> of(Caller caller, AssessmentId assessment) {
        return store.inTransaction(caller.tenant().id(), tx -> tx.list(
                "select " + COLUMNS + " from tool_language.follow_up where tenant_id = ? and assessment_id = ? order by created_at desc, id desc limit 100",
                FollowUps::read, caller.tenant().id().value(), assessment.value()));
    }

    /** What the caller agreed to look at again, due until the day, most pressing first; at most ten. */
    public List<FollowUp> waitingFor(Caller caller, LocalDate until) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<FollowUp> waiting = tx.list("select " + COLUMNS + " from tool_language.follow_up where tenant_id = ? and author_id = ? and due <= ?"
                            + " and due is not null and done_at is null order by due, id limit 10",
                    FollowUps::read, caller.tenant().id().value(), caller.account().value(), until);
            // Nothing read, nothing to tell: most people have no follow-ups, and their start page is spared a statement.
            if (!waiting.isEmpty()) {
                audit.record(tx, caller, AuditEvent.done("language.note.waiting", null, waiting.size() + " notes"));
            }
            return waiting;
        });
    }

    /** Adds a note to an assessment that the caller may write. */
    public void add(Caller caller, Assessment assessment, String note, @Nullable LocalDate due) {
        UUID id = ids.generate();
        store.run(caller.tenant().id(), tx -> {
            tx.update("insert into tool_language.follow_up (tenant_id, id, assessment_id, child_id, author_id, author_name, note, due, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    caller.tenant().id().value(), id, assessment.id().value(), assessment.child().value(),
                    caller.account().value(), caller.name(), note, due, Instant.now());
            audit.record(tx, caller, AuditEvent.done("language.note.add", assessment.child().value(), "note " + id));
        });
    }

    /** Marks a follow-up of the assessment as done. @throws NotFound when the assessment has no such note that is open */
    public void done(Caller caller, Assessment assessment, UUID id) {
        store.run(caller.tenant().id(), tx -> {
            int changed = tx.update("update tool_language.follow_up set done_at = ? where tenant_id = ? and id = ? and assessment_id = ?"
                    + " and due is not null and done_at is null",
                    Instant.now(), caller.tenant().id().value(), id, assessment.id().value());
            if (changed == 0) {
                throw new NotFound();
            }
            audit.record(tx, caller, AuditEvent.done("language.note.done", assessment.child().value(), "note " + id));
        });
    }

    /** Closes what is open of an assessment that does not count any more. */
    public void close(Caller caller, Assessment assessment) {
        store.run(caller.tenant().id(), tx -> {
            int changed = tx.update("update tool_language.follow_up set done_at = ? where tenant_id = ? and assessment_id = ?"
                    + " and due is not null and done_at is null", Instant.now(), caller.tenant().id().value(), assessment.id().value());
            if (changed > 0) {
                audit.record(tx, caller,
                        AuditEvent.done("language.note.done", assessment.child().value(), changed + " notes, assessment " + assessment.id()));
            }
        });
    }

    private static FollowUp read(Row row) throws java.sql.SQLException {
        return new FollowUp(row.uuid(1), new AssessmentId(row.uuid(2)), new ChildId(row.uuid(3)), row.text(4), row.text(5),
                row.dateOrNull(6), row.instantOrNull(7), row.instant(8));
    }
}
