package org.trivsel.tools.early.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.round.World;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Part;
import org.trivsel.round.Round;
import org.trivsel.tools.early.report.Overview.GroupLine;
import org.trivsel.tools.early.report.Overview.Line;
import org.trivsel.tools.early.sheet.Tables;

class GroupsTest {
    private static final int LEAST = 5;

    private final World world = new World();
    private final Movements movements = new Movements(World.STORE, World.ACCESS, World.AUDIT, world.policies, world.rounds);
    private final Map<UnitId, String> names = Map.of(world.hawk, "Havørn", world.lark, "Lærke", world.crab, "Krabben");
    private final Map<UnitId, String> homes = Map.of(world.hawk, "Ahornen", world.lark, "Ahornen", world.crab, "Havblik");

    GroupsTest() {
        Tables.there();
    }

    /** @param kind 0 to 2 */
    private record Placed(ChildId child, UnitId unit, int age, @Nullable String sex, int kind) {
    }

    @Test
    void figuresOfManyAreShownByAgeAndSex() {
        List<Placed> all = new ArrayList<>();
        for (String sex : List.of("female", "male")) {
            place(all, world.hawk, 1, sex, 8, 6, 0);
            place(all, world.hawk, 4, sex, 10, 5, 0);
        }
        Overview seen = seen(round(all));
        assertEquals("36 22 0 0", of(seen, null));
        assertEquals("16 12 0 0", of(seen, new Group(Group.Age.TO_TWO, null)));
        assertEquals("8 6 0 0", of(seen, new Group(Group.Age.TO_TWO, "female")));
        assertEquals("10 5 0 0", of(seen, new Group(Group.Age.FROM_THREE, "male")));
    }

    @Test
    void fewOfASexAreHeldBackAndSoIsTheOther() {
        List<Placed> all = new ArrayList<>();
        place(all, world.hawk, 1, "female", 8, 6, 0);
        place(all, world.hawk, 1, "male", 8, 1, 0);
        Overview seen = seen(round(all));
        assertEquals("16 7 0 0", of(seen, new Group(Group.Age.TO_TWO, null)));
        assertNull(of(seen, new Group(Group.Age.TO_TWO, "male")));
        assertNull(of(seen, new Group(Group.Age.TO_TWO, "female")), "by subtraction");
    }

    /** A house for small children only: all who are that small, without that house, are one child. */
    @Test
    void whoIsAloneOfAnAgeOutsideAHouseIsNotFound() {
        List<Placed> all = new ArrayList<>();
        place(all, world.hawk, 4, "female", 10, 10, 0);
        place(all, world.crab, 1, "female", 10, 10, 0);
        place(all, world.hawk, 1, "female", 0, 1, 0);
        Overview seen = seen(round(all));
        assertNotNull(standing(seen, "Krabben"));
        assertNull(of(seen, new Group(Group.Age.TO_TWO, null)), "11 instead of 10 yellow");
        assertNull(of(seen, new Group(Group.Age.FROM_THREE, null)), "and not from above");
    }

    @Test
    void whoSeesAPartSeesNoGroups() {
        List<Placed> all = new ArrayList<>();
        place(all, world.hawk, 1, "female", 10, 10, 0);
        place(all, world.crab, 1, "female", 10, 10, 0);
        assertEquals(List.of(), movements.overview(world.leader, round(all).id().value()).groups());
    }

    @Test
    void whoWasRatedBeforeAgesWereKeptIsAGroupOfTheirOwn() {
        List<Placed> all = new ArrayList<>();
        place(all, world.hawk, 1, null, 10, 10, 0);
        Round round = round(all);
        World.STORE.run(world.tenant.id(), tx -> tx.update("update tool_early.sheet set age = null"));
        assertEquals("10 10 0 0", of(seen(round), new Group(null, "any")));
    }

    /** The one who came between two rounds is of the only group that has changed. */
    @Test
    void whoCameBetweenTwoRoundsIsNotFoundByTheGroup() {
        List<Placed> first = new ArrayList<>();
        place(first, world.hawk, 1, "female", 10, 10, 0);
        place(first, world.hawk, 4, "female", 20, 20, 0);
        round(first);
        List<Placed> second = new ArrayList<>(first);
        // So many have come among the larger ones that the whole may be shown.
        place(second, world.hawk, 4, "female", 5, 5, 0);
        place(second, world.hawk, 1, "female", 0, 1, 0);
        Overview seen = seen(round(second));
        assertNotNull(of(seen, null));
        assertNull(of(seen, new Group(Group.Age.TO_TWO, null)), "11 instead of 10 yellow");
        assertNull(of(seen, new Group(Group.Age.FROM_THREE, null)), "which would give the other");
    }

    @Test
    void movementOfAGroupIsThereWhenEnoughHaveMovedEachWay() {
        List<Placed> first = new ArrayList<>();
        place(first, world.hawk, 1, "female", 30, 30, 0);
        place(first, world.hawk, 4, "female", 30, 30, 0);
        round(first);
        List<Placed> second = first.stream().map(one -> first.indexOf(one) % 60 < 6 ? new Placed(one.child(), one.unit(), one.age(), one.sex(), 1)
                : first.indexOf(one) % 60 >= 54 ? new Placed(one.child(), one.unit(), one.age(), one.sex(), 0) : one).toList();
        Overview seen = seen(round(second));
        GroupLine small = line(seen, new Group(Group.Age.TO_TWO, null));
        assertEquals("24 6 0 6 24 0 0 0 0", said(small.moved()));
    }

    /**
     * Attack: all that is shown of places and groups is added and taken away in every way there is. Whatever comes out and is about a set of children
     * must be what the rule allows to be known.
     */
    @Test
    void noSumOrDifferenceOfPlacesAndGroupsTellsOfAFew() {
        int shown = 0;
        for (int seed = 0; seed < 40; seed++) {
            shown += new GroupsTest().attack(seed);
        }
        assertTrue(shown > 40, "the attack had something to work with: " + shown);
    }

    private int attack(int seed) {
        Random random = new Random(seed);
        List<Placed> all = new ArrayList<>();
        for (UnitId unit : List.of(world.hawk, world.lark, world.crab)) {
            for (int age : new int[] {1, 4}) {
                // Often none, seldom one or two, else many: the shapes in which few are left over.
                int many = random.nextInt(3) == 0 ? 0 : random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 20 + random.nextInt(40);
                int green = many / 2 + random.nextInt(1 + many / 4);
                place(all, unit, age, random.nextBoolean() ? "female" : "male", green, many - green, 0);
                place(all, unit, age, random.nextBoolean() ? "female" : "male", many / 2, many / 3, 0);
            }
        }
        return attack("seed " + seed, all, seen(round(all)));
    }

    /** @return groups that were shown */
    private int attack(String what, List<Placed> all, Overview seen) {
        List<Predicate<Placed>> sets = new ArrayList<>();
        for (Line line : seen.places()) {
            if (line.standing() != null) {
                sets.add(one -> line.name() == null ? line.home() == null || homes.get(one.unit()).equals(line.home()) : names.get(one.unit()).equals(line.name()));
            }
        }
        List<Group> groups = seen.groups().stream().filter(line -> line.standing() != null).map(GroupLine::group).toList();
        groups.forEach(group -> sets.add(one -> Group.Age.of(one.age()) == group.age() && (group.sex() == null || group.sex().equals(one.sex()))));
        // Children who are in the same of these sets are told apart by nothing.
        Map<List<Boolean>, long[]> alike = new HashMap<>();
        all.forEach(one -> alike.computeIfAbsent(sets.stream().map(set -> set.test(one)).toList(), key -> new long[3])[one.kind()]++);
        List<List<Boolean>> kinds = List.copyOf(alike.keySet());
        int[] factors = new int[sets.size()];
        Arrays.fill(factors, -1);
        do {
            long[] counts = new long[3];
            boolean aSet = true;
            for (List<Boolean> kind : kinds) {
                int times = 0;
                for (int i = 0; i < factors.length; i++) {
                    times += kind.get(i) ? factors[i] : 0;
                }
                aSet &= times == 0 || times == 1;
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += times * alike.get(kind)[i];
                }
            }
            assertFalse(aSet && !mayBeKnown(counts), () -> what + ": " + Arrays.toString(factors) + " gives " + Arrays.toString(counts));
        } while (next(factors));
        return groups.size();
    }

    private static boolean next(int[] factors) {
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] < 1) {
                factors[i]++;
                return true;
            }
            factors[i] = -1;
        }
        return false;
    }

    private static boolean mayBeKnown(long[] counts) {
        long kinds = Arrays.stream(counts).filter(count -> count > 0).count();
        return kinds == 0 || kinds > 1 && Arrays.stream(counts).allMatch(count -> count == 0 || count >= LEAST);
    }

    private void place(List<Placed> to, UnitId unit, int age, @Nullable String sex, int... kinds) {
        List<ChildId> children = world.children(unit, Arrays.stream(kinds).sum());
        int next = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            for (int i = 0; i < kinds[kind]; i++) {
                to.add(new Placed(children.get(next++), unit, age, sex, kind));
            }
        }
    }

    private Overview seen(Round round) {
        return movements.overview(world.administration, round.id().value());
    }

    /** @param group null: all */
    private static @Nullable String of(Overview seen, @Nullable Group group) {
        return group == null ? said(seen.places().get(0).standing()) : said(line(seen, group).standing());
    }

    private static GroupLine line(Overview seen, Group group) {
        return seen.groups().stream().filter(line -> line.group().equals(group)).findFirst().orElseThrow();
    }

    private static @Nullable String standing(Overview seen, String unit) {
        return said(seen.places().stream().filter(line -> unit.equals(line.name())).findFirst().orElseThrow().standing());
    }

    private static @Nullable String said(long @Nullable [] counts) {
        return counts == null ? null : String.join(" ", Arrays.stream(counts).mapToObj(String::valueOf).toList());
    }

    /** A round in which people have decided so. */
    private Round round(List<Placed> all) {
        Round round = world.opened(world.town);
        World.STORE.run(world.tenant.id(), tx -> {
            Map<ChildId, Part> parts = new HashMap<>();
            world.rounds.parts(world.administration, round.id(), world.town).forEach(part -> parts.put(part.child(), part));
            for (Placed one : all) {
                Part part = parts.get(one.child());
                tx.update("""
                        insert into tool_early.sheet (tenant_id, part_id, round_id, child_id, unit_id, home_id, child_name, submitted, ready_at, revision, position,
                          reason, words, decided_at, decided_by, decided_name, age, sex)
                        values (?, ?, ?, ?, ?, ?, 'Asta', 2, now(), 1, ?, 'Fordi', '', now(), ?, 'Anna', ?, ?)
                        """, world.tenant.id().value(), part.id(), round.id().value(), part.child().value(), part.unit().value(), part.home().value(),
                        one.kind() * 3 + 2, UUID.randomUUID(), one.age(), one.sex());
            }
        });
        return world.rounds.close(world.administration, round.id(), world.rounds.get(world.administration, round.id()).revision());
    }
}
