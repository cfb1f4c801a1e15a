package org.trivsel.platform.country.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.tenant.Tenants;
import org.trivsel.tool.Entitlements;

/** Publishes {@link EntitlementsResource}. */
@Component(service = Application.class)
@JakartarsName("entitlements")
@JakartarsApplicationBase("/entitlements")
public final class EntitlementsApplication extends Application {
    private final EntitlementsResource resource;

    @Activate
    public EntitlementsApplication(@Reference Access access, @Reference Tenants tenants, @Reference Entitlements entitlements) {
        this.resource = new EntitlementsResource(access, tenants, entitlements);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
