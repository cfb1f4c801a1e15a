package org.trivsel.platform.country.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.access.Access;
import org.trivsel.country.Countries;
import org.trivsel.country.CountryOffice;
import org.trivsel.tenant.Tenants;

/** Publishes {@link CountriesResource}. */
@Component(service = Application.class)
@JakartarsName("countries")
@JakartarsApplicationBase("/countries")
public final class CountriesApplication extends Application {
    private final CountriesResource resource;

    @Activate
    public CountriesApplication(@Reference Access access, @Reference Tenants tenants, @Reference Countries countries, @Reference CountryOffice office) {
        this.resource = new CountriesResource(access, tenants, countries, office);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
