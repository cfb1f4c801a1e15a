package org.trivsel.instrument;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.norm.NormPack;

/** For which values of which keys there are forms or norms. */
final class Keyed {
    /** Numbers by their size, words by the alphabet. */
    private static final Comparator<String> ORDER = Comparator.comparing((String value) -> value.matches("\\d+") ? value.length() : 0)
            .thenComparing(Comparator.naturalOrder());

    private final Map<Key, SortedSet<String>> values = new EnumMap<>(Key.class);

    Keyed(Definition definition, Iterable<NormPack> norms) {
        definition.forms().forEach(form -> form.fit().keys().forEach((key, fitting) -> of(key).addAll(fitting)));
        norms.forEach(pack -> Stream.concat(pack.tables().stream().map(table -> table.keys()), pack.groups().stream().map(group -> group.keys()))
                .forEach(cell -> cell.forEach((key, value) -> of(key).add(value))));
    }

    private SortedSet<String> of(Key key) {
        return values.computeIfAbsent(key, none -> new TreeSet<>(ORDER));
    }

    Map<Key, SortedSet<String>> values() {
        Map<Key, SortedSet<String>> fixed = new EnumMap<>(Key.class);
        values.forEach((key, all) -> fixed.put(key, Collections.unmodifiableSortedSet(all)));
        return Collections.unmodifiableMap(fixed);
    }
}
