package org.trivsel.platform.assessment.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.assessment.Assessments;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;

/** Publishes {@link ChildAssessmentsResource}. Mounted at the part of its base before the first parameter. */
@Component(service = Application.class)
@JakartarsName("child-assessments")
@JakartarsApplicationBase("/children/{child}/assessments")
public final class ChildAssessmentsApplication extends Application {
    private final ChildAssessmentsResource resource;

    @Activate
    public ChildAssessmentsApplication(@Reference Assessments assessments, @Reference Library library, @Reference Licences licences) {
        resource = new ChildAssessmentsResource(assessments, new ItemContent(library, licences));
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
