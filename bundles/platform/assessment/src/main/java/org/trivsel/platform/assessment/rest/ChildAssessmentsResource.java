package org.trivsel.platform.assessment.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments;
import org.trivsel.registry.ChildId;

/** The assessments of a child. */
@Path("/{child}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildAssessmentsResource {
    private final Assessments assessments;
    private final ItemContent content;

    ChildAssessmentsResource(Assessments assessments, ItemContent content) {
        this.assessments = assessments;
        this.content = content;
    }

    @GET
    public String list(@Context HttpServletRequest request, @PathParam("child") ChildId child) {
        Caller caller = AssessmentsResource.caller(request);
        List<Assessment> all = assessments.ofChild(caller, child);
        return AssessmentJson.list(all, content.within(caller, all));
    }
}
