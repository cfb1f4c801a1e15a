package org.trivsel.platform.assessment.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.registry.ChildId;

/** The assessments of a child. */
@Component(service = ChildAssessmentsResource.class)
@JakartarsResource
@JakartarsName("child-assessments")
@JakartarsApplicationBase("/children/{child}/assessments")
@Path("/{child}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildAssessmentsResource {
    private final Assessments assessments;
    private final ItemContent content;

    @Activate
    public ChildAssessmentsResource(@Reference Assessments assessments, @Reference Library library, @Reference Licences licences) {
        this.assessments = assessments;
        this.content = new ItemContent(library, licences);
    }

    @GET
    public String list(@Context HttpServletRequest request, @PathParam("child") ChildId child) {
        Caller caller = AssessmentsResource.caller(request);
        List<Assessment> all = assessments.ofChild(caller, child);
        return AssessmentJson.list(all, content.within(caller, all));
    }
}
