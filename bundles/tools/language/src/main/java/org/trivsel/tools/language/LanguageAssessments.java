package org.trivsel.tools.language;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.DueQuery;
import org.trivsel.assessment.DueWindows;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.Instruments;
import org.trivsel.assessment.Waiting;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** The platform's assessments, as far as they were taken with the instrument of this tool. Safe for use by many threads. */
@Component(service = LanguageAssessments.class)
public final class LanguageAssessments {
    /** The instrument of this tool. */
    public static final String INSTRUMENT = "sprog-3-6";
    private static final java.time.Duration SOON = java.time.Duration.ofSeconds(5);

    private final Assessments assessments;
    private final Instruments instruments;
    private final Access access;
    private final OutcomeCodec codec = new OutcomeCodec();

    @Activate
    public LanguageAssessments(@Reference Assessments assessments, @Reference Instruments instruments, @Reference Access access) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.access = access;
    }

    /** The platform's own service, for what needs no more than it gives. */
    public Assessments all() {
        return assessments;
    }

    /** The newest version. @throws Unavailable while it is being read */
    public Instrument newest() {
        return instruments.newest(INSTRUMENT)
                .orElseThrow(() -> new Unavailable("instrument-missing", "The instrument is not ready yet.", SOON, null));
    }

    /** @throws NotFound also when it was taken with another instrument */
    public Assessment get(Caller caller, AssessmentId id) {
        return ours(assessments.get(caller, id));
    }

    /** As {@link #get}, with all that its result is read beside. */
    public Course withCourse(Caller caller, AssessmentId id) {
        Course course = assessments.withCourse(caller, id);
        ours(course.assessment());
        return course;
    }

    /** Whether the child is the caller's by the ordinary rule, whatever was disclosed: what staff wrote beside a result goes no further. */
    public boolean isOwn(Caller caller, ChildId child) {
        return access.explain(caller, Permission.ASSESSMENT_READ, child) instanceof Decision.Allowed;
    }

    /** @throws NotFound unless the caller may write about the child today */
    public void requireWrite(Caller caller, ChildId child) {
        access.require(caller, Permission.ASSESSMENT_WRITE, child);
    }

    /** @throws NotFound when it was taken with another instrument */
    public static Assessment ours(Assessment assessment) {
        if (!assessment.instrument().equals(INSTRUMENT)) {
            throw new NotFound();
        }
        return assessment;
    }

    /** The child's assessments by this instrument, newest first. */
    public List<Assessment> ofChild(Caller caller, ChildId child) {
        return assessments.ofChild(caller, child).stream().filter(one -> one.instrument().equals(INSTRUMENT)).toList();
    }

    /**
     * Whether a caller who sees the child may look at its assessments as well. Asks the platform only when the caller also has a role that
     * sees children and no assessments; with every other role the one comes with the other.
     */
    public boolean mayRead(Caller caller, ChildId child) {
        return access.allowsWhoSees(caller, Permission.ASSESSMENT_READ, child);
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

    /** The caller's drafts, and the first of those who are due. */
    public Waiting waiting(Caller caller, int limit) {
        return assessments.waiting(caller, query(caller, null, null, limit));
    }

    /** Children without a counting assessment by the form of their age. @param unit only those at it and below, or null */
    public DuePage due(Caller caller, @Nullable UnitId unit, @Nullable String cursor, int limit) {
        return assessments.due(caller, query(caller, unit, cursor, limit));
    }

    /** A page of the group. */
    public GroupPage group(Caller caller, UnitId unit, GroupQuery.Show show, @Nullable String cursor) {
        return assessments.group(caller, new GroupQuery(unit, INSTRUMENT, windows(caller), show, cursor));
    }

    private DueQuery query(Caller caller, @Nullable UnitId unit, @Nullable String cursor, int limit) {
        return new DueQuery(INSTRUMENT, windows(caller), unit, cursor, limit);
    }

    private List<DueWindow> windows(Caller caller) {
        return DueWindows.on(caller.today(), newest().definition());
    }
}
