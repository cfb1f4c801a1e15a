package org.trivsel.platform.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the application for a path by the longest base that fits. Safe for use by many threads. */
final class Routes {
    private final Map<String, Route> byBase = new ConcurrentHashMap<>();
    private final Patience patience;

    Routes(Patience patience) {
        this.patience = patience;
    }

    void add(String base, Publication publication) {
        byBase.values().removeIf(route -> !route.base().equals(base) && route.abandoned());
        byBase.computeIfAbsent(base, name -> new Route(name, patience)).add(publication);
    }

    void remove(String base, Publication publication) {
        byBase.get(base).remove(publication);
    }

    void expectBack(String symbolicName) {
        byBase.values().forEach(route -> route.expectBack(symbolicName));
    }

    /** @param path below the mount point, starting with a slash */
    @Nullable Route find(String path) {
        for (String base = path; !base.isEmpty(); base = base.substring(0, base.lastIndexOf('/'))) {
            Route route = byBase.get(base);
            if (route != null) {
                return route;
            }
        }
        return byBase.get("/");
    }
}
