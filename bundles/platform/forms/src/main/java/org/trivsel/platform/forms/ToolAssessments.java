package org.trivsel.platform.forms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.DueQuery;
import org.trivsel.assessment.DueWindows;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.Instruments;
import org.trivsel.assessment.Waiting;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.licence.Licences;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** The platform's assessments, as far as they were taken with instruments of one tool, as one version of it sees them. Safe for use by many threads. */
public final class ToolAssessments {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final String tool;
    private final Assessments assessments;
    private final Instruments instruments;
    private final Access access;
    private final Licences licences;
    private final OutcomeCodec codec = new OutcomeCodec();

    /** @param instruments as the tool's own bundle sees them */
    ToolAssessments(String tool, Assessments assessments, Instruments instruments, Access access, Licences licences) {
        this.tool = tool;
        this.assessments = assessments;
        this.instruments = instruments;
        this.access = access;
        this.licences = licences;
    }

    /** The platform's own service, for what needs no more than it gives. */
    public Assessments all() {
        return assessments;
    }

    /** Those this version brings, by id. */
    public List<Instrument> instruments() {
        return instruments.own();
    }

    /**
     * The one with this id, or the first when none is named.
     *
     * @throws Unavailable while they are being read
     * @throws NotFound when it brings no such one
     */
    public Instrument instrument(@Nullable String id) {
        List<Instrument> own = instruments();
        if (own.isEmpty()) {
            throw new Unavailable("instrument-missing", "The instruments are not ready yet.", SOON, null);
        }
        return own.stream().filter(one -> id == null || one.definition().id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** An assessment with all that its result is read beside. @throws NotFound also when it was taken with an instrument of another tool */
    public Course withCourse(Caller caller, AssessmentId id) {
        Course course = assessments.withCourse(caller, id);
        ours(course.assessment());
        return course;
    }

    /** @throws NotFound when it was taken with an instrument of another tool */
    public Assessment ours(Assessment assessment) {
        if (!isOurs(assessment)) {
            throw new NotFound();
        }
        return assessment;
    }

    private boolean isOurs(Assessment assessment) {
        return instruments.toolOf(assessment.instrument()).filter(tool::equals).isPresent();
    }

    /** The child's assessments by this tool, newest first. */
    public List<Assessment> ofChild(Caller caller, ChildId child) {
        return assessments.ofChild(caller, child).stream().filter(this::isOurs).toList();
    }

    /** Whether a caller who sees the child may look at its assessments as well. */
    public boolean mayRead(Caller caller, ChildId child) {
        return access.allowsWhoSees(caller, Permission.ASSESSMENT_READ, child);
    }

    /** Whether the child is the caller's by the ordinary rule, whatever was disclosed. */
    public boolean isOwn(Caller caller, ChildId child) {
        return access.explain(caller, Permission.ASSESSMENT_READ, child) instanceof Decision.Allowed;
    }

    /** Whether the caller may see the content of its items: of secret ones only who may give it. */
    public boolean readsItems(Caller caller, Instrument instrument) {
        return licences.mayReadItems(caller, instrument.definition());
    }

    /** The assessment with its outcome; empty when it has none. */
    public Optional<Taken> taken(@Nullable Assessment assessment) {
        if (assessment == null || assessment.outcome() == null) {
            return Optional.empty();
        }
        Instrument instrument = version(assessment);
        return Optional.of(new Taken(assessment, instrument,
                instrument.definition().form(assessment.form()).orElseThrow(NotFound::new), codec.read(assessment.outcome())));
    }

    /** The version the assessment was begun with. */
    public Instrument version(Assessment assessment) {
        return instruments.version(assessment.instrument(), assessment.definitionVersion()).orElseThrow(NotFound::new);
    }

    /** A page of the group. */
    public GroupPage group(Caller caller, Instrument instrument, UnitId unit, GroupQuery.Show show, @Nullable String cursor) {
        return assessments.group(caller, new GroupQuery(unit, instrument.definition().id(), DueWindows.on(caller.today(), instrument.definition()), show, cursor));
    }

    /** The caller's drafts and who is due. */
    public Waiting waiting(Caller caller, Instrument instrument, int most) {
        return assessments.waiting(caller, new DueQuery(instrument.definition().id(), DueWindows.on(caller.today(), instrument.definition()), null, null, most));
    }
}
