package org.trivsel.engine.reading;

import java.util.Set;
import java.util.TreeSet;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Item;

/** What later sections may refer to. */
record Known(Set<String> scales, Set<String> groups, ById<Item> items) {

    void scale(Place at) {
        check(at, "scale", scales);
    }

    void group(Place at) {
        check(at, "group", groups);
    }

    boolean scores(String id) {
        return scales.contains(id) || groups.contains(id);
    }

    private static void check(Place at, String what, Set<String> known) {
        if (!known.contains(at.text())) {
            at.fault("there is no " + what + " \"" + at.text() + "\"; there are " + String.join(", ", new TreeSet<>(known)));
        }
    }
}
