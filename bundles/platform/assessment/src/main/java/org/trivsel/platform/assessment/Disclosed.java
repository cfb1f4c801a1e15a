package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trivsel.access.Caller;
import org.trivsel.access.Reach;
import org.trivsel.assessment.Assessment;
import org.trivsel.legalbasis.Disclosures;
import org.trivsel.legalbasis.Disclosures.Made;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/**
 * Assessments that the ordinary rule keeps from the caller and a disclosure opens: those with an outcome that counts, and neither drafts nor what was done
 * to one. Although they go with the child, each disclosure opens those alone that were made at the unit that discloses, or below it: another home has the
 * child now, and what it makes is its own to give.
 */
final class Disclosed {
    private static final Reach EVERYWHERE = new Reach(true, new UUID[0]);
    /** On the day of the assessment: groups are closed each summer, and their house still has made what was made in them. */
    private static final String ABOVE = """
            select distinct m.unit_id, m.day, g.ancestor_id from unnest(?::uuid[], ?::text[]) m(unit_id, day)
            join unit_ancestor g on g.unit_id = m.unit_id and g.valid_from <= m.day::date and (g.valid_to is null or g.valid_to >= m.day::date)""";

    private final Disclosures disclosures;

    Disclosed(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** @param found what there is, wherever the child is */
    Optional<Assessment> one(Transaction tx, Caller caller, Reads<Optional<Assessment>> found) throws SQLException {
        return opened(tx, caller, found.within(reach(caller)).stream().toList()).stream().findFirst();
    }

    /** Empty when nothing was disclosed of the child; else what counts and was made where it was disclosed from, which may be none. */
    Optional<List<Assessment>> ofChild(Transaction tx, Caller caller, ChildId child, Reads<List<Assessment>> found) throws SQLException {
        List<Assessment> all = candidates(found.within(reach(caller)));
        Map<Place, Set<Made>> made = made(tx, child, all);
        Set<Made> asked = made.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
        Made any = new Made(child, null);
        asked.add(any);
        Set<Made> open = disclosures.opened(caller, DisclosedAssessments.KIND, asked);
        return open.contains(any) ? Optional.of(those(all, made, open)) : Optional.empty();
    }

    /** Those of one child that are open, in their order. */
    List<Assessment> opened(Transaction tx, Caller caller, List<Assessment> found) throws SQLException {
        List<Assessment> all = candidates(found);
        if (all.isEmpty()) {
            return all;
        }
        Map<Place, Set<Made>> made = made(tx, all.get(0).child(), all);
        return those(all, made, disclosures.opened(caller, DisclosedAssessments.KIND, made.values().stream().flatMap(Set::stream).collect(Collectors.toSet())));
    }

    /** What was made while the child was nowhere was disclosed by nobody. */
    private static List<Assessment> candidates(List<Assessment> found) {
        return found.stream().filter(one -> one != null && one.counts() && one.unit() != null).toList();
    }

    private static List<Assessment> those(List<Assessment> all, Map<Place, Set<Made>> made, Set<Made> open) {
        return all.stream().filter(one -> made.getOrDefault(Place.of(one), Set.of()).stream().anyMatch(open::contains)).toList();
    }

    /** By place, the units at which it was made: the one where the child was, and those above it. */
    private static Map<Place, Set<Made>> made(Transaction tx, ChildId child, List<Assessment> all) throws SQLException {
        List<Place> places = all.stream().map(Place::of).distinct().toList();
        Map<Place, Set<Made>> made = new HashMap<>();
        for (Above one : tx.list(ABOVE, row -> new Above(new Place(new UnitId(row.uuid(1)), row.text(2)), new UnitId(row.uuid(3))),
                places.stream().map(place -> place.unit().value()).toArray(UUID[]::new), places.stream().map(Place::day).toArray(String[]::new))) {
            made.computeIfAbsent(one.place(), place -> new HashSet<>()).add(new Made(child, one.unit()));
        }
        return made;
    }

    static Reached reach(Caller caller) {
        return new Reached(EVERYWHERE, caller.today());
    }

    /** The statement of the ordinary way, with another reach. */
    @FunctionalInterface
    interface Reads<T> {
        T within(Reached reached) throws SQLException;
    }

    /** Where and when an assessment was made. */
    private record Place(UnitId unit, String day) {
        static Place of(Assessment one) {
            return new Place(Objects.requireNonNull(one.unit()), one.date().toString());
        }
    }

    /** A unit at or above it that day. */
    private record Above(Place place, UnitId unit) {
    }
}
