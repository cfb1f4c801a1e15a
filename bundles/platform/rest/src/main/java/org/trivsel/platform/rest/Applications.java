package org.trivsel.platform.rest;

import jakarta.ws.rs.core.Application;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.jakartars.whiteboard.JakartarsWhiteboardConstants;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes each application that a bundle offers, or resource with a base of its own, for as long as it offers it. */
final class Applications implements ServiceTrackerCustomizer<Object, Publication> {
    /** Services marked for the whiteboard, other than those kept for somebody else's. */
    static final String FILTER = "(&(" + JakartarsWhiteboardConstants.JAKARTA_RS_APPLICATION_BASE + "=*)(|(objectClass=" + Application.class.getName() + ")("
            + JakartarsWhiteboardConstants.JAKARTA_RS_RESOURCE + "=true)))";
    /** As a capability of a bundle and as a property of a service. */
    private static final String TOOL = "trivsel.tool";
    private static final Logger LOG = LoggerFactory.getLogger(Applications.class);

    private final BundleContext context;
    private final Cxf cxf;
    private final Routes routes;
    private final Patience patience;

    Applications(BundleContext context, Cxf cxf, Routes routes, Patience patience) {
        this.context = context;
        this.cxf = cxf;
        this.routes = routes;
        this.patience = patience;
    }

    @Override
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // an edge: what a tool's application throws must not stop the others
    public @Nullable Publication addingService(ServiceReference<Object> reference) {
        Base base = base(reference);
        String objection = Claim.objection(base, declared(reference.getBundle()), text(reference.getProperty(TOOL)));
        if (objection != null) {
            LOG.warn("REST application {} of {} is not served: {}", base.text(), reference.getBundle(), objection);
            return null;
        }
        Object offered = context.getService(reference);
        if (offered == null) {
            return null;
        }
        try {
            Publication publication = new Publication(reference, cxf.publish(Lone.of(offered), path(base)));
            routes.add(base, publication);
            LOG.info("REST application {} of {} is served", base.text(), reference.getBundle());
            return publication;
        } catch (RuntimeException e) {
            LOG.error("REST application {} of {} cannot be served", base.text(), reference.getBundle(), e);
            context.ungetService(reference);
            return null;
        }
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Publication publication) {
        // the base of an application does not change while it is registered: components are registered anew
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Publication publication) {
        Base base = base(reference);
        routes.remove(base, publication);
        if (!publication.end(patience.drain())) {
            LOG.warn("REST application {} went with {} calls still inside", base.text(), publication.gate().inside());
        }
        giveBack(reference);
        LOG.info("REST application {} of {} is gone", base.text(), reference.getBundle());
    }

    private void giveBack(ServiceReference<Object> reference) {
        try {
            context.ungetService(reference);
        } catch (IllegalStateException e) {
            // This bundle stopped while the application came; the framework has given it back.
            LOG.debug("{} was given back already", reference, e);
        }
    }

    /** The tool that the bundle declares itself. */
    private static @Nullable String declared(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? null : revision.getDeclaredCapabilities(TOOL).stream().findFirst()
                .map(capability -> text(capability.getAttributes().get(TOOL))).orElse(null);
    }

    private static @Nullable String text(@Nullable Object property) {
        return property == null ? null : property.toString();
    }

    private static Base base(ServiceReference<?> reference) {
        return Base.of("/" + String.join("/",
                Base.split(String.valueOf(reference.getProperty(JakartarsWhiteboardConstants.JAKARTA_RS_APPLICATION_BASE)))));
    }

    private static String path(Base base) {
        return base.fixedPart().equals("/") ? "" : base.fixedPart();
    }
}
