package org.trivsel.tools.early.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.round.World;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.round.Part;
import org.trivsel.round.Round;
import org.trivsel.tools.early.sheet.Tables;

/** Attacks: the sums of movement beside the figures of two rounds. Rows of it are where children stood, columns where they stand. */
class WithheldMovementTest {
    private static final String HELD = "held";
    private static final int GREEN = 2;
    private static final int YELLOW = 5;
    private static final int SMALL = 2;
    private static final int LARGE = 3;

    private final World world = new World();
    private final Movements movements = new Movements(World.STORE, World.ACCESS, World.AUDIT, world.policies, world.rounds);
    private final Map<ChildId, Rated> children = new HashMap<>();
    private @Nullable ChildId asta;

    WithheldMovementTest() {
        Tables.there();
    }

    private record Rated(int position, int age) {
    }

    @Test
    void whoOnlyChangedRoomIsNotFoundByMovement() {
        twoRooms();
        closed();
        world.move(asta, world.lark);
        Map<String, String> seen = closed();
        assertEquals("24 12 0 0", seen.get("Ahornen"));
        assertEquals("24 0 0 0 12 0 0 0 0", seen.get("Ahornen moved"), "of the house nothing has changed");
        assertEquals(HELD, seen.get("Havørn"), "11 instead of 12 green: the one who left is green");
        assertEquals(HELD, seen.get("Havørn moved"), "whose columns are the same figures");
        assertEquals(HELD, seen.get("Lærke moved"));
    }

    @Test
    void norWhereSoManyHaveComeThatTheFiguresAreShown() {
        twoRooms();
        assertEquals("12 6 0 0", closed().get("Havørn"));
        world.move(asta, world.lark);
        come(world.hawk, 5, SMALL);
        come(world.lark, 5, SMALL);
        Map<String, String> seen = closed();
        assertEquals("16 6 0 0", seen.get("Havørn"));
        assertEquals(HELD, seen.get("Havørn moved"), "11 of those here were green, and 12 were here");
        assertEquals(HELD, seen.get("Lærke moved"));
        assertEquals("24 0 0 0 12 0 0 0 0", seen.get("Ahornen moved"));
    }

    @Test
    void whatARoundHeldBackIsNotToldByTheNext() {
        twoRooms();
        closed();
        come(world.hawk, 1, SMALL);
        assertEquals(HELD, closed().get("Ahornen"), "one has come");
        come(world.hawk, 5, SMALL);
        Map<String, String> seen = closed();
        assertEquals("30 12 0 0", seen.get("Ahornen"));
        assertEquals(HELD, seen.get("Ahornen moved"), "25 were green in the round between");
    }

    @Test
    void whoOnlyGrewOlderIsNotFoundByMovement() {
        twoAges();
        closed();
        children.computeIfPresent(asta, (child, rated) -> new Rated(rated.position(), LARGE));
        Map<String, String> seen = closed();
        assertEquals("24 0 0 0 12 0 0 0 0", seen.get("all moved"));
        assertEquals(HELD, seen.get("TO_TWO"));
        assertEquals(HELD, seen.get("TO_TWO moved"));
        assertEquals(HELD, seen.get("FROM_THREE moved"));
    }

    @Test
    void norWhereSoManyOfBothAgesHaveCome() {
        twoAges();
        closed();
        children.computeIfPresent(asta, (child, rated) -> new Rated(rated.position(), LARGE));
        come(world.hawk, 5, SMALL);
        come(world.hawk, 5, LARGE);
        Map<String, String> seen = closed();
        assertEquals("16 6 0 0", seen.get("TO_TWO"));
        assertEquals(HELD, seen.get("TO_TWO moved"));
        assertEquals(HELD, seen.get("FROM_THREE moved"));
    }

    /** Not an attack: five who change rooms together are enough. */
    @Test
    void enoughWhoChangeRoomTogetherAreTold() {
        twoRooms();
        closed();
        children.keySet().stream().filter(child -> children.get(child).position() == GREEN && isAtHawk(child)).limit(6).toList()
                .forEach(child -> world.move(child, world.lark));
        Map<String, String> seen = closed();
        assertEquals("6 0 0 0 6 0 0 0 0", seen.get("Havørn moved"));
        assertEquals("18 0 0 0 6 0 0 0 0", seen.get("Lærke moved"));
    }

    private boolean isAtHawk(ChildId child) {
        return World.STORE.inTransaction(world.tenant.id(), tx -> tx.one("select count(*)::int from enrolment where child_id = ? and unit_id = ? and valid_to is null",
                row -> row.number(1), child.value(), world.hawk.value())).orElseThrow() == 1;
    }

    private void twoRooms() {
        asta = place(world.hawk, 12, GREEN, SMALL).get(0);
        place(world.hawk, 6, YELLOW, SMALL);
        place(world.lark, 12, GREEN, SMALL);
        place(world.lark, 6, YELLOW, SMALL);
    }

    private void twoAges() {
        asta = place(world.hawk, 12, GREEN, SMALL).get(0);
        place(world.hawk, 6, YELLOW, SMALL);
        place(world.hawk, 12, GREEN, LARGE);
        place(world.hawk, 6, YELLOW, LARGE);
    }

    private void come(UnitId unit, int many, int age) {
        place(unit, many, GREEN, age);
    }

    private List<ChildId> place(UnitId unit, int many, int position, int age) {
        List<ChildId> placed = world.children(unit, many);
        placed.forEach(child -> children.put(child, new Rated(position, age)));
        return placed;
    }

    /** What whoever sees all sees of a round in which this was decided. */
    private Map<String, String> closed() {
        Round round = world.opened(world.town);
        World.STORE.run(world.tenant.id(), tx -> {
            for (Part part : new ArrayList<>(world.rounds.parts(world.administration, round.id(), world.town))) {
                Rated rated = children.get(part.child());
                tx.update("""
                        insert into tool_early.sheet (tenant_id, part_id, round_id, child_id, unit_id, home_id, child_name, submitted, ready_at, revision, position,
                          reason, words, decided_at, decided_by, decided_name, age, sex)
                        values (?, ?, ?, ?, ?, ?, 'Asta', 2, now(), 1, ?, 'Fordi', '', now(), ?, 'Anna', ?, 'female')
                        """, world.tenant.id().value(), part.id(), round.id().value(), part.child().value(), part.unit().value(), part.home().value(),
                        rated.position(), UUID.randomUUID(), rated.age());
            }
        });
        world.rounds.close(world.administration, round.id(), world.rounds.get(world.administration, round.id()).revision());
        Overview overview = movements.overview(world.administration, round.id().value());
        Map<String, String> seen = new HashMap<>();
        overview.places().forEach(line -> {
            String place = line.name() != null ? line.name() : line.home() != null ? line.home() : "all";
            seen.put(place, said(line.standing()));
            seen.put(place + " moved", said(line.moved()));
        });
        overview.groups().stream().filter(line -> line.group().sex() == null).forEach(line -> {
            seen.put(line.group().age().name(), said(line.standing()));
            seen.put(line.group().age().name() + " moved", said(line.moved()));
        });
        return seen;
    }

    private static String said(long @Nullable [] counts) {
        return counts == null ? HELD : String.join(" ", Arrays.stream(counts).mapToObj(String::valueOf).toList());
    }
}
