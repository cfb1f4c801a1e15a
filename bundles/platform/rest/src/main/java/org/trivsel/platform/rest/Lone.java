package org.trivsel.platform.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application of a resource that was offered by itself. */
final class Lone extends Application {
    private final Object resource;

    private Lone(Object resource) {
        this.resource = resource;
    }

    /** @param offered an application, or a resource */
    static Application of(Object offered) {
        return offered instanceof Application application ? application : new Lone(offered);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over a resource that has its services already
    public Set<Object> getSingletons() {
        return Set.of(resource);
    }
}
