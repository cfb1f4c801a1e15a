package org.trivsel.platform.assessment.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.ExportedFile;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.Begun;
import org.trivsel.platform.assessment.StoredAssessments;
import org.trivsel.platform.assessment.Whole;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.problem.Revision;
import org.trivsel.registry.UnitId;

/** Assessments, one by one. */
@Component(service = AssessmentsResource.class)
@JakartarsResource
@JakartarsName("assessments")
@JakartarsApplicationBase("/assessments")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentsResource {
    private final StoredAssessments assessments;
    private final Library library;
    private final ItemContent content;
    private final ItemList items = new ItemList();

    @Activate
    public AssessmentsResource(@Reference StoredAssessments assessments, @Reference Library library, @Reference Licences licences) {
        this.assessments = assessments;
        this.content = new ItemContent(library, licences);
        this.library = library;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(@Context HttpServletRequest request, String body) {
        Begun begun = assessments.begin(caller(request), Bodies.newAssessment(body));
        Assessment assessment = begun.assessment();
        String json = begun.outcome() == null
                ? AssessmentJson.begun(assessment, itemList(assessment))
                : AssessmentJson.scored(assessment, begun.outcome());
        // As text: resolving it as a URI costs as much as reading all the answers.
        String at = request.getRequestURI();
        var created = Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, at + (at.endsWith("/") ? "" : "/") + assessment.id());
        return tagged(created, assessment, json);
    }

    @POST
    @Path("/advice")
    @Consumes(MediaType.APPLICATION_JSON)
    public String advise(@Context HttpServletRequest request, String body) {
        return AssessmentJson.advice(assessments.advise(caller(request), Bodies.newAssessment(body)));
    }

    /** Which kind of file comes back is said by {@code format}, and not by what is accepted. */
    @GET
    @Path("/export")
    @Produces(MediaType.WILDCARD)
    public Response export(@Context HttpServletRequest request, @QueryParam("instrument") @Nullable String instrument, @QueryParam("unit") List<UnitId> units,
            @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to, @QueryParam("format") @Nullable String format) {
        ExportedFile file = assessments.export(caller(request), Asked.of(instrument, units, from, to, format));
        return Response.ok(file.bytes(), file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"").build();
    }

    @GET
    @Path("/{assessment}")
    public Response get(@Context HttpServletRequest request, @PathParam("assessment") AssessmentId id) {
        Caller caller = caller(request);
        return shown(caller, assessments.getWhole(caller, id));
    }

    @GET
    @Path("/norms")
    public String previewNorms(@Context HttpServletRequest request, @QueryParam("instrument") @Nullable String instrument, @QueryParam("form") @Nullable String form,
            @QueryParam("scale") @Nullable String scale, @QueryParam("unit") @Nullable UnitId unit, @QueryParam("year") @Nullable Integer year,
            @QueryParam("edition") @Nullable String edition, @QueryParam("from") @Nullable Integer from) {
        return NormJson.of(assessments.preview(caller(request), NormAsked.of(instrument, form, scale, unit, year, edition, from)));
    }

    @POST
    @Path("/norms")
    @Consumes(MediaType.APPLICATION_JSON)
    public String addNorms(@Context HttpServletRequest request, String body) {
        return NormJson.of(assessments.addAll(caller(request), NormAsked.of(body)));
    }

    @PUT
    @Path("/{assessment}/further/{edition}")
    public Response addFurther(@Context HttpServletRequest request, @PathParam("assessment") AssessmentId id, @PathParam("edition") String edition) {
        Caller caller = caller(request);
        assessments.add(caller, id, edition);
        return shown(caller, assessments.getWhole(caller, id));
    }

    @PATCH
    @Path("/{assessment}/answers")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response answer(@Context HttpServletRequest request, @PathParam("assessment") AssessmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, String body) {
        Assessment assessment = assessments.answer(caller(request), id, Revision.seen(ifMatch), body);
        return tagged(Response.ok(), assessment, AssessmentJson.saved(assessment));
    }

    @POST
    @Path("/{assessment}/complete")
    public Response complete(@Context HttpServletRequest request, @PathParam("assessment") AssessmentId id) {
        Caller caller = caller(request);
        var completed = assessments.completeAndExplain(caller, id);
        return tagged(Response.ok(), completed.assessment(), AssessmentJson.explained(completed, caller.locale()));
    }

    @POST
    @Path("/{assessment}/lock")
    public Response lock(@Context HttpServletRequest request, @PathParam("assessment") AssessmentId id) {
        return shown(caller(request), assessments.lock(caller(request), id));
    }

    @POST
    @Path("/{assessment}/reopen")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reopen(@Context HttpServletRequest request, @PathParam("assessment") AssessmentId id, String body) {
        return shown(caller(request), assessments.reopen(caller(request), id, Bodies.reason(body)));
    }

    @POST
    @Path("/{assessment}/void")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response voidBecause(@Context HttpServletRequest request, @PathParam("assessment") AssessmentId id, String body) {
        return shown(caller(request), assessments.voidBecause(caller(request), id, Bodies.reason(body)));
    }

    private Response shown(Caller caller, Assessment assessment) {
        return tagged(Response.ok(), assessment, AssessmentJson.of(assessment, content.isFor(caller, assessment)));
    }

    private Response shown(Caller caller, Whole whole) {
        return tagged(Response.ok(), whole.assessment(), AssessmentJson.of(whole, content.isFor(caller, whole.assessment())));
    }

    private String itemList(Assessment assessment) {
        return items.of(library.known(assessment.instrument(), assessment.definitionVersion()).orElseThrow(), assessment.form());
    }

    private static Response tagged(Response.ResponseBuilder response, Assessment assessment, String json) {
        return response.header(HttpHeaders.ETAG, AssessmentJson.tag(assessment)).entity(json).build();
    }

    static Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(Caller.class.getName());
    }
}
