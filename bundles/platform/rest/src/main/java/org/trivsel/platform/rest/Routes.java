package org.trivsel.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Finds the application for a path by the most exact base that covers it. Safe for use by many threads. */
final class Routes {
    private final Map<Base, Route> byBase = new ConcurrentSkipListMap<>(Base.MOST_EXACT_FIRST);
    private final Patience patience;

    Routes(Patience patience) {
        this.patience = patience;
    }

    void add(Base base, Publication publication) {
        byBase.entrySet().removeIf(entry -> !entry.getKey().equals(base) && entry.getValue().abandoned());
        byBase.computeIfAbsent(base, name -> new Route(patience)).add(publication);
    }

    void remove(Base base, Publication publication) {
        byBase.get(base).remove(publication);
    }

    void expectBack(String symbolicName) {
        byBase.values().forEach(route -> route.expectBack(symbolicName));
    }

    /** @param path below the mount point */
    @Nullable Route find(String path) {
        List<String> segments = Base.split(path);
        for (Map.Entry<Base, Route> entry : byBase.entrySet()) {
            if (entry.getKey().covers(segments) && !entry.getValue().abandoned()) {
                return entry.getValue();
            }
        }
        return null;
    }
}
