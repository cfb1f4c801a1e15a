package org.trivsel.platform.web;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.platform.web.site.Origin;
import org.trivsel.platform.web.site.SiteDesk;
import org.trivsel.tool.Tools;
import org.trivsel.web.Site;

/** Finds the Sites of all bundles and tells the desk when they come and go. A Site's going is held up until it is empty. */
@Component(service = {}, immediate = true)
public final class SiteTracker implements ServiceTrackerCustomizer<Site, Site>, SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(SiteTracker.class);

    private final BundleContext context;
    private final SiteDesk desk;
    private final ServiceTracker<Site, Site> tracker;

    @Activate
    public SiteTracker(BundleContext context, @Reference Floor floor) {
        this.context = context;
        this.desk = floor.desk();
        this.tracker = new ServiceTracker<>(context, Site.class, this);
        context.addBundleListener(this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        context.removeBundleListener(this);
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // a Site that cannot even say its routes must not keep others from being found
    public @Nullable Site addingService(ServiceReference<Site> reference) {
        Site site = context.getService(reference);
        try {
            if (site != null) {
                desk.arrive(reference, site, origin((String) reference.getProperty(Tools.TOOL), reference.getBundle()));
            }
            return site;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The Site of {} cannot be used", reference.getProperty(Tools.TOOL), e);
            context.ungetService(reference);
            return null;
        }
    }

    private static Origin origin(@Nullable String tool, Bundle bundle) {
        return tool == null ? Origin.platform(bundle.getBundleId()) : new Origin(tool, bundle.getVersion().toString(), bundle.getBundleId());
    }

    @Override
    public void modifiedService(ServiceReference<Site> reference, Site site) {
        // The tool of a Site does not change while it is registered.
    }

    @Override
    public void removedService(ServiceReference<Site> reference, Site site) {
        if (!desk.depart(reference)) {
            LOG.warn("A Site of {} goes with requests still inside", reference.getProperty(Tools.TOOL));
        }
        context.ungetService(reference);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        long bundle = event.getBundle().getBundleId();
        switch (event.getType()) {
            case BundleEvent.UPDATED, BundleEvent.UNRESOLVED -> desk.announce(bundle);
            case BundleEvent.UNINSTALLED -> desk.giveUp(bundle);
            default -> { }
        }
    }
}
