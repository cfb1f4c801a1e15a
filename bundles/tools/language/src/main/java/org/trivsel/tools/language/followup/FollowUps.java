package org.trivsel.tools.language.followup;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.ChildScope;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.DeletedAssessments;
import org.trivsel.assessment.VoidedAssessments;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/**
 * Notes and follow-up dates. A follow-up belongs to the child: it is listed for, and may be closed by, whoever may write about the child today,
 * whoever wrote it and whatever has become of its assessment. The notes of one assessment are for those who read it by the ordinary rule, and not
 * for whom it was disclosed to; what is read together with a result needs no entry beside the one of the result. Safe for use by many threads.
 */
@Component(service = {FollowUps.class, VoidedAssessments.class, DeletedAssessments.class})
public final class FollowUps implements VoidedAssessments, DeletedAssessments {
    private static final Permission WRITE = Permission.ASSESSMENT_WRITE;
    private static final int NAME = 9;
    private static final String OPEN = "f.due is not null and f.done_at is null";
    private static final String COLUMNS = "f.id, f.assessment_id, f.child_id, f.author_name, f.note, f.due, f.done_at, f.created_at";
    private static final String OF_ASSESSMENT = "select " + COLUMNS + """
             from tool_language.follow_up f where f.tenant_id = ? and f.assessment_id = ? and (?::uuid is null or (f.created_at, f.id) < (
              select b.created_at, b.id from tool_language.follow_up b where b.tenant_id = f.tenant_id and b.id = ?::uuid))
            order by f.created_at desc, f.id desc limit ?
            """;
    /** "offset 0" keeps the order in which the list is walked until the page is full. */
    private static final String WAITING = """
            with %1$s,
            q as materialized (select ?::uuid as tenant, ?::date as until, ?::uuid as after, ?::integer as most),
            last as materialized (select b.due, b.id from q join tool_language.follow_up b on b.tenant_id = q.tenant and b.id = q.after)
            select %2$s, f.given_name || ' ' || f.family_name from (
              (select f.*, c.given_name, c.family_name from q cross join scope_few s
               join tool_language.follow_up f on f.tenant_id = q.tenant and f.child_id = s.child_id
               cross join lateral %3$s c
               where %4$s and f.due <= q.until and (q.after is null or (f.due, f.id) > (select due, id from last))
               order by f.due, f.id limit (select most from q))
              union all
              (select f.*, c.given_name, c.family_name from (
                 select f.* from tool_language.follow_up f where f.tenant_id = (select tenant from q) and %4$s and f.due <= (select until from q)
                   and ((select after from q) is null or (f.due, f.id) > (select due, id from last))
                 order by f.due, f.id offset 0) f
               cross join lateral %3$s c
               where (select large from scope_size) limit (select most from q))) f
            order by f.due, f.id limit (select most from q)
            """;

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Activate
    public FollowUps(@Reference TenantStore store, @Reference Access access, @Reference Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The notes to an assessment, newest first. Whoever asks has made sure that the child is the caller's by the ordinary rule.
     *
     * @param after the last note of the page before, or null
     */
    public FollowUpPage of(Caller caller, AssessmentId assessment, @Nullable UUID after, int most) {
        return store.inTransaction(caller.tenant().id(), tx -> FollowUpPage.of(tx.list(OF_ASSESSMENT, row -> read(row, null),
                caller.tenant().id().value(), assessment.value(), after, after, most + 1), most));
    }

    /** Open follow-ups about children the caller may write about today, due until the day, most pressing first. @param after as above */
    public FollowUpPage waitingFor(Caller caller, LocalDate until, @Nullable UUID after, int most) {
        access.require(caller, WRITE);
        ChildScope scope = access.scope(caller, WRITE);
        String sql = WAITING.formatted(scope.with(), COLUMNS, scope.child("f.child_id"), OPEN);
        List<@Nullable Object> parameters = new ArrayList<>(scope.parameters());
        parameters.addAll(Arrays.asList(caller.tenant().id().value(), until, after, most + 1));
        return store.inTransaction(caller.tenant().id(), tx -> {
            FollowUpPage waiting = FollowUpPage.of(tx.list(sql, row -> read(row, row.text(NAME)), parameters.toArray()), most);
            // Nothing read, nothing to tell: most people have no follow-ups, and their start page is spared a statement.
            if (!waiting.notes().isEmpty()) {
                audit.record(tx, caller, AuditEvent.done("language.note.waiting", null,
                        waiting.notes().stream().map(note -> note.child().value()).toList(), waiting.notes().size() + " notes"));
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

    /**
     * Marks a follow-up as done, whatever has become of its assessment.
     *
     * @throws NotFound when there is no such open follow-up about a child the caller may write about today
     */
    public void done(Caller caller, UUID id) {
        store.run(caller.tenant().id(), tx -> {
            ChildId child = tx.one("select f.child_id from tool_language.follow_up f where f.tenant_id = ? and f.id = ? and " + OPEN + " for update",
                    row -> new ChildId(row.uuid(1)), caller.tenant().id().value(), id).orElseThrow(NotFound::new);
            access.require(caller, WRITE, child);
            tx.update("update tool_language.follow_up set done_at = ? where tenant_id = ? and id = ?", Instant.now(), caller.tenant().id().value(), id);
            audit.record(tx, caller, AuditEvent.done("language.note.done", child.value(), "note " + id));
        });
    }

    /** Closes what is open of an assessment that does not count any more. */
    @Override
    public void deleted(Transaction tx, TenantId tenant, List<AssessmentId> assessments) throws SQLException {
        tx.update("delete from tool_language.follow_up where tenant_id = ? and assessment_id = any(?)", tenant.value(),
                assessments.stream().map(AssessmentId::value).toArray(UUID[]::new));
    }

    @Override
    public void voided(Caller caller, Assessment assessment) {
        store.run(caller.tenant().id(), tx -> {
            int changed = tx.update("update tool_language.follow_up f set done_at = ? where f.tenant_id = ? and f.assessment_id = ? and " + OPEN,
                    Instant.now(), caller.tenant().id().value(), assessment.id().value());
            if (changed > 0) {
                audit.record(tx, caller,
                        AuditEvent.done("language.note.done", assessment.child().value(), changed + " notes, assessment " + assessment.id()));
            }
        });
    }

    private static FollowUp read(Row row, @Nullable String childName) throws java.sql.SQLException {
        return new FollowUp(row.uuid(1), new AssessmentId(row.uuid(2)), new ChildId(row.uuid(3)), childName, row.text(4), row.text(5),
                row.dateOrNull(6), row.instantOrNull(7), row.instant(8));
    }
}
