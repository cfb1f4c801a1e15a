package org.trivsel.platform.assessment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentExport;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.Draft;
import org.trivsel.assessment.DuePage;
import org.trivsel.assessment.DueQuery;
import org.trivsel.assessment.ExportQuery;
import org.trivsel.assessment.ExportedFile;
import org.trivsel.assessment.FormAdvising;
import org.trivsel.assessment.FurtherOutcome;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.NormChange;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormQuery;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.assessment.UnitReport;
import org.trivsel.assessment.UnitReports;
import org.trivsel.assessment.VoidedAssessments;
import org.trivsel.assessment.Waiting;
import org.trivsel.audit.Audit;
import org.trivsel.legalbasis.Disclosures;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;

/** Assessments in PostgreSQL. Who may do it is checked in the statement that does it. */
@Component(service = {Assessments.class, FormAdvising.class, AssessmentExport.class, UnitReports.class, NormChange.class,
        StoredAssessments.class})
public final class StoredAssessments implements Assessments, FormAdvising, AssessmentExport, UnitReports, NormChange {
    private final List<VoidedAssessments> tellOfVoided = new CopyOnWriteArrayList<>();
    private final Beginning beginning;
    private final Answering answering;
    private final Completing completing;
    private final Deciding deciding;
    private final Deleting deleting;
    private final Reading reading;
    private final CourseReading course;
    private final Overview overview;
    private final Numbering numbering;
    private final Exporting exporting;
    private final Reporting reporting;
    private final Norming norming;

    @Activate
    public StoredAssessments(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Library library,
            @Reference Disclosures disclosures, @Reference Licences licences) {
        Guard guard = new Guard(access, audit);
        Disclosed disclosed = new Disclosed(disclosures);
        beginning = new Beginning(store, guard, library, licences);
        answering = new Answering(store, guard, library, licences);
        completing = new Completing(store, guard, library, licences);
        deciding = new Deciding(store, guard, library, tellOfVoided);
        deleting = new Deleting(store, guard, library, licences);
        reading = new Reading(store, guard, library, disclosed);
        course = new CourseReading(store, guard, library, disclosed);
        overview = new Overview(store, guard, library);
        numbering = new Numbering(store, guard);
        exporting = new Exporting(store, guard, library);
        reporting = new Reporting(store, guard, library, Reporting.MOST_RESULTS);
        norming = new Norming(store, guard, library, licences, Reporting.MOST_RESULTS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindVoided(VoidedAssessments bound) {
        tellOfVoided.add(bound);
    }

    void unbindVoided(VoidedAssessments gone) {
        tellOfVoided.remove(gone);
    }

    @Override
    public Assessment start(Caller caller, NewAssessment begun) {
        return beginning.start(caller, begun).assessment();
    }

    @Override
    public Assessment startFirst(Caller caller, NewAssessment begun) {
        return beginning.start(caller, begun, true).assessment();
    }

    /** As {@link #start}, with the outcome when it was completed at once. */
    public Begun begin(Caller caller, NewAssessment begun) {
        return beginning.start(caller, begun);
    }

    @Override
    public Advice advise(Caller caller, NewAssessment wanted) {
        return beginning.advise(caller, wanted);
    }

    @Override
    public Assessment answer(Caller caller, AssessmentId id, int revision, String answers) {
        return answering.answer(caller, id, revision, answers);
    }

    @Override
    public Assessment complete(Caller caller, AssessmentId id) {
        return completing.complete(caller, id).assessment();
    }

    /** As {@link #complete}, with the instrument that can explain the outcome. */
    public Completed completeAndExplain(Caller caller, AssessmentId id) {
        return completing.complete(caller, id);
    }

    @Override
    public Assessment get(Caller caller, AssessmentId id) {
        return reading.get(caller, id);
    }

    /** As {@link #get}, with what was added to it. */
    public Whole getWhole(Caller caller, AssessmentId id) {
        return reading.whole(caller, id);
    }

    @Override
    public Course withCourse(Caller caller, AssessmentId id) {
        return course.read(caller, id);
    }

    @Override
    public List<Assessment> ofChild(Caller caller, ChildId child) {
        return reading.ofChild(caller, child);
    }

    @Override
    public List<Draft> drafts(Caller caller) {
        return reading.drafts(caller);
    }

    @Override
    public Assessment lock(Caller caller, AssessmentId id) {
        return deciding.lock(caller, id);
    }

    @Override
    public Assessment reopen(Caller caller, AssessmentId id, String reason) {
        return deciding.reopen(caller, id, reason);
    }

    @Override
    public Assessment deleteDraft(Caller caller, AssessmentId id) {
        return deleting.delete(caller, id);
    }

    @Override
    public Assessment voidBecause(Caller caller, AssessmentId id, String reason) {
        return deciding.voidBecause(caller, id, reason);
    }

    @Override
    public GroupPage group(Caller caller, GroupQuery query) {
        return overview.group(caller, query);
    }

    @Override
    public Map<ChildId, Integer> startNumbers(Caller caller, UnitId unit, List<ChildId> children) {
        return numbering.of(caller, unit, children);
    }

    @Override
    public DuePage due(Caller caller, DueQuery query) {
        return overview.due(caller, query);
    }

    @Override
    public Waiting waiting(Caller caller, DueQuery due) {
        return overview.waiting(caller, due);
    }

    @Override
    public ExportedFile export(Caller caller, ExportQuery query) {
        return exporting.export(caller, query);
    }

    @Override
    public UnitReport report(Caller caller, ReportQuery query) {
        return reporting.report(caller, query);
    }

    @Override
    public NormPreview preview(Caller caller, NormQuery query) {
        return norming.preview(caller, query);
    }

    @Override
    public List<FurtherOutcome> add(Caller caller, AssessmentId id, String edition) {
        return norming.add(caller, id, edition);
    }

    @Override
    public Added addAll(Caller caller, NormQuery query) {
        return norming.addAll(caller, query);
    }
}
