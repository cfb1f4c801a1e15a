package org.trivsel.platform.legalbasis.page;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.legalbasis.ReceivedDisclosures;
import org.trivsel.platform.legalbasis.Desk;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.platform.legalbasis.StoredDisclosures;
import org.trivsel.registry.Children;
import org.trivsel.registry.Units;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** All that people see of disclosures. */
@Component(service = Site.class)
public final class LegalBasisSite implements Site {
    static final String CHILDREN = "/children";
    static final String RECEIVED = "/disclosed";
    private static final String OF_CHILD = CHILDREN + "/{child}/disclosures";
    private static final int ORDER = 70;

    private final Disclosers disclosers;
    private final DisclosurePages pages;
    private final ReceivedPages received;

    @Activate
    public LegalBasisSite(@Reference(service = StoredDisclosures.class) StoredDisclosures disclosures, @Reference(service = Desk.class) Desk desk,
            @Reference(service = Disclosers.class) Disclosers disclosers, @Reference ReceivedDisclosures opened, @Reference Children children, @Reference Units units) {
        this.disclosers = disclosers;
        this.pages = new DisclosurePages(disclosures, desk, disclosers, children, units);
        this.received = new ReceivedPages(opened, disclosures, disclosers);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(OF_CHILD, pages::show),
                Route.post(OF_CHILD, pages::record),
                Route.post(OF_CHILD + "/{disclosure}/withdraw", pages::withdraw),
                Route.get(RECEIVED, received::index),
                Route.get(RECEIVED + "/{disclosure}", received::one));
    }

    @Override
    public List<Place> places(Caller caller) {
        boolean reads = disclosers.kinds().stream().anyMatch(kind -> caller.has(kind.permission()));
        return reads ? List.of(new Place(RECEIVED, Pages.texts(caller.locale()).get("place"), "lock", ORDER)) : List.of();
    }
}
