package org.trivsel.tools.early.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.platform.round.World;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Part;
import org.trivsel.round.Round;
import org.trivsel.tools.early.report.Overview.Line;
import org.trivsel.tools.early.sheet.SheetKeeper;
import org.trivsel.tools.early.sheet.Tables;

class MovementsTest {
    private static final int GREEN = 2;
    private static final int YELLOW = 5;
    private static final int RED = 8;

    private final World world = new World();
    private final Movements movements = new Movements(World.STORE, World.ACCESS, World.AUDIT, world.policies, world.rounds);

    MovementsTest() {
        Tables.there();
    }

    @Test
    void showsWhatMayBeKnownAndHoldsBackWhatWouldGiveTheRest() {
        List<ChildId> hawk = world.children(world.hawk, 20);
        List<ChildId> lark = world.children(world.lark, 20);
        List<ChildId> crab = world.children(world.crab, 20);
        Round round = closed(positions(hawk, 12, 8, 0), positions(lark, 11, 9, 0), positions(crab, 17, 3, 0));
        Map<String, String> seen = seen(world.administration, round);
        assertEquals("40 20 0 0", seen.get("all"));
        assertEquals("held", seen.get("Krabben"), "three are few");
        assertEquals("held", seen.get("Ahornen"), "and with the other house they would come out by subtraction");
        assertEquals("held", seen.get("Havørn"));
    }

    @Test
    void whoSeesLessSeesOfTheSameDecision() {
        List<ChildId> hawk = world.children(world.hawk, 20);
        List<ChildId> lark = world.children(world.lark, 20);
        List<ChildId> crab = world.children(world.crab, 20);
        Round round = closed(positions(hawk, 12, 8, 0), positions(lark, 11, 9, 0), positions(crab, 10, 10, 0));
        Map<String, String> all = seen(world.administration, round);
        Map<String, String> part = seen(world.leader, round);
        assertEquals("23 17 0 0", part.get("Ahornen"));
        assertNull(part.get("all"), "the sum of others is not the leader's");
        assertNull(part.get("Krabben"));
        part.forEach((place, figures) -> assertEquals(all.get(place), figures));
    }

    @Test
    void whatIsCountedOnceIsKeptUntilAnyOfItIsDeleted() {
        List<ChildId> hawk = world.children(world.hawk, 40);
        Round round = closed(positions(hawk, 20, 20, 0));
        long counting = World.DATABASE.statements(() -> seen(world.administration, round));
        assertEquals(counting - 3, World.DATABASE.statements(() -> seen(world.administration, round)), "what has been counted is read");
        assertEquals("20 20 0 0", seen(world.administration, round).get("all"));
        UUID first = World.STORE.inTransaction(world.tenant.id(), tx -> tx.one(
                "select part_id from tool_early.sheet where round_id = ? and position = ? limit 1", row -> row.uuid(1), round.id().value(), GREEN)).orElseThrow();
        World.STORE.run(world.tenant.id(), tx -> new SheetKeeper(world.rounds).delete(tx, world.tenant.id(), List.of(first)));
        assertEquals("19 20 0 0", seen(world.administration, round).get("all"));
    }

    @Test
    void oneWhoCameSinceIsNotFoundByComparingTwoRounds() {
        List<ChildId> hawk = new ArrayList<>(world.children(world.hawk, 21));
        List<ChildId> before = hawk.subList(0, 20);
        Round first = closed(positions(before, 12, 8, 0));
        Map<ChildId, Integer> later = positions(before, 12, 8, 0);
        later.put(hawk.get(20), YELLOW);
        Round second = closed(later);
        assertEquals("12 8 0 0", seen(world.administration, first).get("all"));
        Map<String, String> seen = seen(world.administration, second);
        assertEquals("held", seen.get("all"), "9 instead of 8 yellow: the one who came is yellow");
        assertEquals("held", seen.get("all moved"), "and the movement of those who stayed does not tell either");
    }

    @Test
    void movementIsThereWhenEnoughHaveMovedEachWay() {
        List<ChildId> hawk = world.children(world.hawk, 60);
        Round first = closed(positions(hawk, 30, 30, 0));
        Map<ChildId, Integer> later = positions(hawk, 24, 36, 0);
        for (int i = 30; i < 36; i++) {
            later.put(hawk.get(i), GREEN);
        }
        Round second = closed(later);
        String[] joint = seen(world.administration, second).get("all moved").split(" ");
        assertEquals("24 6 0 6 24 0 0 0 0", String.join(" ", joint));
        assertEquals("held", seen(world.administration, closed(positions(hawk, 59, 1, 0))).get("all moved"));
    }

    @Test
    void movementIsToldFromTheRoundOfTheSameChildrenAndNotFromOneOfAFew() {
        List<ChildId> hawk = world.children(world.hawk, 60);
        List<ChildId> crab = world.children(world.crab, 20);
        Map<ChildId, Integer> all = positions(hawk, 30, 30, 0);
        all.putAll(positions(crab, 10, 10, 0));
        Round first = closed(all);
        closed(positions(crab, 10, 10, 0));
        Overview seen = movements.overview(world.administration, closed(all).id().value());
        assertEquals(first.id(), seen.before().id());
    }

    /** Attack: two rounds at one house with a round of another house between them. */
    @Test
    void oneWhoCameIsNotFoundAcrossARoundOfOthers() {
        List<ChildId> hawk = world.children(world.hawk, 21);
        List<ChildId> crab = world.children(world.crab, 20);
        closed(positions(hawk.subList(0, 20), 12, 8, 0));
        closed(positions(crab, 10, 10, 0));
        Map<ChildId, Integer> later = positions(hawk.subList(0, 20), 12, 8, 0);
        later.put(hawk.get(20), YELLOW);
        Round third = closed(later);
        assertEquals("held", seen(world.administration, third).get("all"), "9 instead of 8 yellow: the one who came is yellow");
        assertEquals("held", seen(world.leader, third).get("Havørn"));
    }

    /** Attack: every place a person can choose, against every sum of others; nothing under five comes out. */
    @Test
    void noDrillDownGivesAFewChildren() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            World town = new World();
            Movements there = new Movements(World.STORE, World.ACCESS, World.AUDIT, town.policies, town.rounds);
            Map<ChildId, Integer> all = new HashMap<>();
            for (UnitId unit : List.of(town.hawk, town.lark, town.crab, town.bay)) {
                town.children(unit, 5 + random.nextInt(30)).forEach(child -> all.put(child, random.nextInt(4) == 0 ? YELLOW : random.nextInt(6) == 0 ? RED : GREEN));
            }
            Round round = closed(town, List.of(all));
            List<Line> lines = there.overview(town.administration, round.id().value()).places();
            long[] whole = standing(lines, null, null);
            if (whole == null) {
                continue;
            }
            long[] rest = whole.clone();
            for (String home : List.of("Ahornen", "Havblik")) {
                long[] house = standing(lines, home, null);
                if (house != null) {
                    subtract(rest, house);
                    long[] left = house.clone();
                    lines.stream().filter(line -> line.name() != null && home.equals(line.home()) && line.standing() != null).forEach(line -> subtract(left, line.standing()));
                    assertTrue(mayBeKnown(left), "seed " + seed + " " + home + Arrays.toString(left));
                }
            }
            assertTrue(mayBeKnown(rest), "seed " + seed + Arrays.toString(rest));
        }
    }

    private static boolean mayBeKnown(long[] counts) {
        long kinds = Arrays.stream(counts).filter(count -> count > 0).count();
        return kinds == 0 || kinds > 1 && Arrays.stream(counts).allMatch(count -> count == 0 || count >= 5);
    }

    private static void subtract(long[] from, long[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= what[i];
        }
    }

    private static long @Nullable [] standing(List<Line> lines, @Nullable String home, @Nullable String name) {
        return lines.stream().filter(line -> java.util.Objects.equals(line.home(), home) && java.util.Objects.equals(line.name(), name)).findFirst()
                .map(Line::standing).orElse(null);
    }

    private Map<String, String> seen(Caller caller, Round round) {
        Map<String, String> seen = new HashMap<>();
        for (Line line : movements.overview(caller, round.id().value()).places()) {
            String place = line.name() != null ? line.name() : line.home() != null ? line.home() : "all";
            seen.put(place, said(line.standing()));
            seen.put(place + " moved", said(line.moved()));
        }
        return seen;
    }

    private static String said(long @Nullable [] counts) {
        return counts == null ? "held" : String.join(" ", Arrays.stream(counts).mapToObj(String::valueOf).toList());
    }

    private static Map<ChildId, Integer> positions(List<ChildId> children, int green, int yellow, int red) {
        Map<ChildId, Integer> all = new HashMap<>();
        for (int i = 0; i < green + yellow + red; i++) {
            all.put(children.get(i), i < green ? GREEN : i < green + yellow ? YELLOW : RED);
        }
        return all;
    }

    @SafeVarargs
    private Round closed(Map<ChildId, Integer>... decided) {
        return closed(world, List.of(decided));
    }

    /** A round of the whole town in which people have decided so. */
    private static Round closed(World world, List<Map<ChildId, Integer>> decided) {
        Round round = world.opened(world.town);
        Caller caller = world.caller(Role.LEADER, null);
        World.STORE.run(world.tenant.id(), tx -> {
            for (Map<ChildId, Integer> some : decided) {
                for (Map.Entry<ChildId, Integer> one : some.entrySet()) {
                    Part part = world.rounds.ofChild(caller, World.TOOL, one.getKey()).get(0);
                    tx.update("""
                            insert into tool_early.sheet (tenant_id, part_id, round_id, child_id, unit_id, home_id, child_name, submitted, ready_at, revision, position,
                              reason, words, decided_at, decided_by, decided_name) values (?, ?, ?, ?, ?, ?, 'Asta', 2, now(), 1, ?, 'Fordi', '', now(), ?, 'Anna')
                            """, world.tenant.id().value(), part.id(), round.id().value(), part.child().value(), part.unit().value(), part.home().value(),
                            one.getValue(), UUID.randomUUID());
                }
            }
        });
        return world.rounds.close(world.administration, round.id(), world.rounds.get(world.administration, round.id()).revision());
    }
}
