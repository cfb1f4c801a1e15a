package org.trivsel.tools.early.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trivsel.disclosure.Figures;
import org.trivsel.disclosure.Rule;
import org.trivsel.disclosure.Suppression;

/**
 * Counts of children by unit and by group, and what may be shown of them. First it is decided which places are shown. That divides the children: those of
 * each place that is shown, and those that are left over above. A group is shown only when what it takes out of each of these may be known, and what it
 * leaves there: then all that a person can work out from places and groups together is a sum of figures that the rule allows.
 */
final class Tally {
    private static final UUID ALL = new UUID(0, 0);
    private static final UUID EVERYBODY = new UUID(1, -1);

    private final int columns;
    private final Rule rule;
    private final Map<UUID, UUID> homes = new HashMap<>();
    private final Map<UUID, Map<Group, long[]>> byUnit = new LinkedHashMap<>();

    /** @param columns of the counts of one cell @param rule on such counts */
    Tally(int columns, Rule rule) {
        this.columns = columns;
        this.rule = rule;
    }

    void add(UUID unit, UUID home, Group group, int column, long many) {
        homes.put(unit, home(home));
        byUnit.computeIfAbsent(unit, key -> new LinkedHashMap<>()).computeIfAbsent(group, key -> new long[columns])[column] += many;
    }

    /** Decides. */
    Decided decided() {
        return decided(place -> true, group -> true);
    }

    /** The same, and of places and groups no others than those that both show: what adds up to their figures is not shown where they are held back. */
    Decided within(Decided one, Decided other) {
        return decided(place -> one.shown.contains(place) && other.shown.contains(place),
                group -> one.shownGroups.contains(group) && other.shownGroups.contains(group));
    }

    /** @param mayPlace as {@code mayGroup}, whether it may be shown at all: where it may not, nothing below it may either */
    private Decided decided(Predicate<UUID> mayPlace, Predicate<UUID> mayGroup) {
        Map<UUID, Figures> places = places();
        Set<UUID> shown = Suppression.shown(those(places, mayPlace), rule);
        Map<UUID, Figures> groups = shown.contains(ALL) ? groups(shown) : Map.of();
        Set<UUID> shownGroups = Suppression.shown(those(groups, mayGroup), this::allowsEach);
        return new Decided(places, shown, groups, shownGroups, columns);
    }

    private static List<Figures> those(Map<UUID, Figures> all, Predicate<UUID> may) {
        return all.values().stream().filter(one -> may.test(one.place())).toList();
    }

    private Map<UUID, Figures> places() {
        Map<UUID, Figures> places = new HashMap<>();
        byUnit.forEach((unit, groups) -> groups.values().forEach(counts -> {
            UUID home = homes.get(unit);
            add(places, unit, home, counts, 0, columns);
            add(places, home, ALL, counts, 0, columns);
            add(places, ALL, null, counts, 0, columns);
        }));
        return places;
    }

    /** In a group's counts those of each part of the children stand one behind the other. */
    private Map<UUID, Figures> groups(Set<UUID> shown) {
        List<UUID> parts = new ArrayList<>();
        Map<UUID, Integer> partOf = new HashMap<>();
        for (UUID unit : byUnit.keySet()) {
            UUID part = shown.contains(unit) ? unit : shown.contains(homes.get(unit)) ? homes.get(unit) : ALL;
            if (!parts.contains(part)) {
                parts.add(part);
            }
            partOf.put(unit, parts.indexOf(part));
        }
        Map<UUID, Figures> groups = new HashMap<>();
        byUnit.forEach((unit, cells) -> cells.forEach((group, counts) -> {
            int from = partOf.get(unit) * columns;
            UUID age = group.bothSexes().place();
            add(groups, group.place(), age, counts, from, parts.size() * columns);
            add(groups, age, EVERYBODY, counts, from, parts.size() * columns);
            add(groups, EVERYBODY, null, counts, from, parts.size() * columns);
        }));
        return groups;
    }

    private boolean allowsEach(long[] counts) {
        for (int from = 0; from < counts.length; from += columns) {
            if (!rule.allows(Arrays.copyOfRange(counts, from, from + columns))) {
                return false;
            }
        }
        return true;
    }

    private static void add(Map<UUID, Figures> to, UUID place, @Nullable UUID above, long[] counts, int from, int columns) {
        long[] sum = to.containsKey(place) ? to.get(place).counts() : new long[columns];
        for (int i = 0; i < counts.length; i++) {
            sum[from + i] += counts[i];
        }
        to.put(place, new Figures(place, above, sum));
    }

    /** A home may be a unit with children of its own; as a place that holds its groups it is another one. */
    private static UUID home(UUID home) {
        return new UUID(home.getMostSignificantBits() ^ 1, home.getLeastSignificantBits());
    }

    /** The figures that are shown. */
    static final class Decided {
        static final Decided NOTHING = new Decided(Map.of(), Set.of(), Map.of(), Set.of(), 0);

        private final Map<UUID, Figures> places;
        private final Set<UUID> shown;
        private final Map<UUID, Figures> groups;
        private final Set<UUID> shownGroups;
        private final int columns;

        private Decided(Map<UUID, Figures> places, Set<UUID> shown, Map<UUID, Figures> groups, Set<UUID> shownGroups, int columns) {
            this.places = places;
            this.shown = shown;
            this.groups = groups;
            this.shownGroups = shownGroups;
            this.columns = columns;
        }

        long @Nullable [] all(int first) {
            return place(ALL, first);
        }

        long @Nullable [] home(UUID home, int first) {
            return place(Tally.home(home), first);
        }

        long @Nullable [] unit(UUID unit, int first) {
            return place(unit, first);
        }

        private long @Nullable [] place(UUID place, int first) {
            return shown.contains(place) ? Arrays.copyOf(places.get(place).counts(), first) : null;
        }

        /** @param first so many columns */
        long @Nullable [] group(Group group, int first) {
            if (!shownGroups.contains(group.place())) {
                return null;
            }
            long[] sum = new long[first];
            long[] counts = groups.get(group.place()).counts();
            for (int i = 0; i < counts.length; i++) {
                if (i % columns < first) {
                    sum[i % columns] += counts[i];
                }
            }
            return sum;
        }
    }

    /** Groups that have anybody in them, shown or not. */
    Collection<Group> groups() {
        return byUnit.values().stream().flatMap(cells -> cells.keySet().stream()).flatMap(group -> java.util.stream.Stream.of(group, group.bothSexes())).distinct()
                .toList();
    }
}
