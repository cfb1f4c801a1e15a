package org.trivsel.platform.forms;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.trivsel.access.Access;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Instruments;
import org.trivsel.licence.Licences;
import org.trivsel.tool.Tools;
import org.trivsel.web.Site;

/**
 * Gives each bundle that brings instruments and no code a Site, in that bundle's own name: registered with its context, so that it is of its
 * version, comes and goes with it, and is followed, waited for and set apart like the Site of any other tool. The instruments are asked for in
 * its name too, so that each of several versions shows what it brings itself.
 */
@Component(service = {}, immediate = true)
public final class Host implements BundleTrackerCustomizer<Host.Hosted> {
    private final ServiceReference<Instruments> instruments;
    private final Assessments assessments;
    private final Access access;
    private final Desks desks;
    private final Licences licences;
    private final BundleTracker<Hosted> bundles;

    @Activate
    public Host(BundleContext context, @Reference(service = Instruments.class) ServiceReference<Instruments> instruments, @Reference Assessments assessments,
            @Reference Access access, @Reference Desks desks, @Reference Licences licences) {
        this.instruments = instruments;
        this.assessments = assessments;
        this.access = access;
        this.desks = desks;
        this.licences = licences;
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    @Deactivate
    void close() {
        bundles.close();
    }

    @Override
    public @Nullable Hosted addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        BundleContext theirs = bundle.getBundleContext();
        return theirs == null ? null : Declaration.of(bundle).map(declaration -> host(declaration, theirs)).orElse(null);
    }

    private @Nullable Hosted host(Declaration declaration, BundleContext theirs) {
        Instruments asThem = theirs.getService(instruments);
        if (asThem == null) {
            return null;
        }
        FormsSite site = new FormsSite(declaration, new ToolAssessments(declaration.tool(), assessments, asThem, access, licences), desks);
        return new Hosted(theirs, theirs.registerService(Site.class, site, FrameworkUtil.asDictionary(java.util.Map.of(Tools.TOOL, declaration.tool()))));
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Hosted hosted) {
        // It is active as before.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Hosted hosted) {
        hosted.registration().unregister();
        hosted.theirs().ungetService(instruments);
    }

    /** A Site that stands, and in whose name. */
    record Hosted(BundleContext theirs, ServiceRegistration<Site> registration) {
    }
}
