package org.trivsel.platform.assessment.instrument;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/** All instruments of all tools that are there, at one moment. Immutable. */
final class Catalogue {
    static final Catalogue EMPTY = new Catalogue(Set.of());

    private final Map<String, String> tools = new HashMap<>();
    private final Map<String, NavigableMap<Version, Compiled>> instruments = new HashMap<>();
    private final Map<Release, Compiled> newest = new HashMap<>();
    private final Set<Release> bringing = new HashSet<>();
    private final Map<String, String> pictures = new HashMap<>();

    Catalogue(Collection<Contribution> contributions) {
        for (Contribution contribution : contributions) {
            bringing.add(new Release(contribution.tool(), contribution.version()));
            for (Compiled compiled : contribution.instruments()) {
                tools.put(compiled.id(), contribution.tool());
                instruments.computeIfAbsent(compiled.id(), id -> new TreeMap<>()).put(compiled.version(), compiled);
                newest.merge(new Release(compiled.id(), contribution.version()), compiled,
                        (one, other) -> one.version().compareTo(other.version()) > 0 ? one : other);
            }
            pictures.putAll(contribution.pictures());
        }
    }

    Optional<String> toolOf(String instrument) {
        return Optional.ofNullable(tools.get(instrument));
    }

    Optional<Compiled> newest(String instrument) {
        return Optional.ofNullable(instruments.get(instrument)).map(versions -> versions.lastEntry().getValue());
    }

    /** Of each instrument the newest version that is so; versions of a tool stand side by side, and may differ in it. */
    List<Compiled> newest(Predicate<Compiled> wanted) {
        return instruments.values().stream().flatMap(versions -> versions.descendingMap().values().stream().filter(wanted).limit(1)).toList();
    }

    /** The newest that this version of its tool brings. */
    Optional<Compiled> newest(String instrument, String toolVersion) {
        return Optional.ofNullable(newest.get(new Release(instrument, toolVersion)));
    }

    /** Whether this version of a tool is among those that bring something. */
    boolean isFrom(String tool, String toolVersion) {
        return bringing.contains(new Release(tool, toolVersion));
    }

    Optional<Compiled> version(String instrument, String version) {
        NavigableMap<Version, Compiled> versions = instruments.get(instrument);
        return versions == null
                ? Optional.empty()
                : versions.values().stream().filter(one -> one.instrument().definition().version().equals(version)).findFirst();
    }

    Optional<String> picture(String hash) {
        return Optional.ofNullable(pictures.get(hash));
    }

    /** Ids of the instruments of these tools. */
    Set<String> of(Set<String> wanted) {
        return tools.entrySet().stream().filter(entry -> wanted.contains(entry.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** A tool, or an instrument, as one version of the tool brings it. */
    private record Release(String what, String toolVersion) {
    }
}
