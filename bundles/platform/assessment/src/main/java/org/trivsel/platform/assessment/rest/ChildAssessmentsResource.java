package org.trivsel.platform.assessment.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.trivsel.assessment.Assessments;
import org.trivsel.registry.ChildId;

/** The assessments of a child. */
@Path("/{child}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildAssessmentsResource {
    private final Assessments assessments;

    ChildAssessmentsResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    public String list(@Context HttpServletRequest request, @PathParam("child") ChildId child) {
        return AssessmentJson.list(assessments.ofChild(AssessmentsResource.caller(request), child));
    }
}
