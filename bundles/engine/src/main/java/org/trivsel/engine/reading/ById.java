package org.trivsel.engine.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.engine.source.Place;

/** Things found by their id; a second one with the same id, or a reference to none, is a fault. */
final class ById<T> {
    private final String what;
    private final Map<String, T> found = new LinkedHashMap<>();

    ById(String what) {
        this.what = what;
    }

    void add(Place at, String id, T thing) {
        if (found.putIfAbsent(id, thing) != null) {
            at.fault("a second " + what + " with id \"" + id + "\" was found, ids are used once");
        }
    }

    Optional<T> find(Place at, String id) {
        T thing = found.get(id);
        if (thing == null) {
            at.fault("there is no " + what + " \"" + id + "\"; there are " + String.join(", ", found.keySet()));
        }
        return Optional.ofNullable(thing);
    }

    List<T> all() {
        return List.copyOf(found.values());
    }

    /** In the order of the source. */
    Map<String, T> map() {
        return Collections.unmodifiableMap(found);
    }
}
