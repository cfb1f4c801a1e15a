package org.trivsel.platform.assessment.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.StoredAssessments;
import org.trivsel.platform.assessment.instrument.Library;

/** Publishes {@link AssessmentsResource}. */
@Component(service = Application.class)
@JakartarsName("assessments")
@JakartarsApplicationBase("/assessments")
public final class AssessmentsApplication extends Application {
    private final AssessmentsResource resource;

    @Activate
    public AssessmentsApplication(@Reference StoredAssessments assessments, @Reference Library library, @Reference Licences licences) {
        resource = new AssessmentsResource(assessments, library, new ItemContent(library, licences));
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
