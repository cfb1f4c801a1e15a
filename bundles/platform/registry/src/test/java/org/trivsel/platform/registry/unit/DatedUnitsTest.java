package org.trivsel.platform.registry.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.UNITS;
import static org.trivsel.platform.registry.Municipality.WRITER;
import static org.trivsel.platform.registry.Municipality.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.RosterChild;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;

class DatedUnitsTest {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    private final Municipality town = new Municipality();
    private final Caller administration = town.administration;

    @Test
    void openedUnitsAreThereFromTheirFirstDay() {
        Unit top = open("Strandby", null);
        open("Ældre", top.id());
        open("Aldrig", top.id());
        assertEquals(List.of("Strandby", "Aldrig", "Ældre"), names(UNITS.tree(administration, START)));
        assertEquals(List.of(), UNITS.tree(administration, START.minusDays(1)));
        assertTrue(town.audited().contains("unit.open DONE from=" + START));
    }

    @Test
    void renamingKeepsTheNameOfThePast() {
        Unit unit = open("Mågen", null);
        UNITS.rename(administration, unit.id(), "  Mågereden ", MAY);
        assertEquals("Mågen", UNITS.get(administration, unit.id(), MAY.minusDays(1)).name());
        assertEquals("Mågereden", UNITS.get(administration, unit.id(), MAY).name());
        assertEquals(List.of("Mågen", "Mågereden"), names(UNITS.history(administration, unit.id())));
        assertEquals(MAY.minusDays(1), UNITS.history(administration, unit.id()).get(0).to());
    }

    @Test
    void renamingOnTheSameDayCorrects() {
        Unit unit = open("Magen", null);
        UNITS.rename(administration, unit.id(), "Mågen", START);
        assertEquals(List.of("Mågen"), names(UNITS.history(administration, unit.id())));
    }

    @Test
    void aChangeBeforeTheLastOneIsRefused() {
        Unit unit = open("Mågen", null);
        UNITS.rename(administration, unit.id(), "Ternen", MAY);
        assertEquals("unit-changed-later",
                assertThrows(Conflict.class, () -> UNITS.rename(administration, unit.id(), "Svanen", MAY.minusDays(1))).code());
    }

    @Test
    void movingChangesWhatLiesBelowFromTheDayOn() {
        UnitId north = open("Nord", null).id();
        UnitId south = open("Syd", null).id();
        UnitId house = open("Mågen", north).id();
        UnitId room = open("Blå stue", house).id();
        UNITS.move(administration, house, south, MAY);
        Caller leaderOfSouth = town.caller(grant(Role.LEADER, south));
        Caller leaderOfNorth = town.caller(grant(Role.LEADER, north));
        assertEquals(List.of("Syd", "Mågen", "Blå stue"), names(UNITS.tree(leaderOfSouth, MAY)));
        assertEquals(List.of("Syd"), names(UNITS.tree(leaderOfSouth, MAY.minusDays(1))));
        assertEquals(List.of("Nord", "Mågen", "Blå stue"), names(UNITS.tree(leaderOfNorth, MAY.minusDays(1))));
        assertEquals(south, UNITS.get(leaderOfSouth, house, MAY).parent());
        assertEquals("Blå stue", UNITS.get(leaderOfSouth, room, MAY).name());
        assertThrows(NotFound.class, () -> UNITS.get(leaderOfNorth, room, MAY));
    }

    @Test
    void aUnitNeverLiesBelowItself() {
        UnitId top = open("Nord", null).id();
        UnitId house = open("Mågen", top).id();
        UnitId room = open("Blå stue", house).id();
        for (UnitId below : List.of(top, house, room)) {
            assertEquals("unit-below-itself", assertThrows(Conflict.class, () -> UNITS.move(administration, top, below, MAY)).code());
        }
    }

    @Test
    void twoMovesPlannedForDifferentDaysMakeNoCircle() {
        UnitId a = open("A", null).id();
        UnitId b = open("B", null).id();
        UNITS.move(administration, b, a, MAY.plusDays(20));
        assertEquals("unit-below-itself", assertThrows(Conflict.class, () -> UNITS.move(administration, a, b, MAY)).code());
    }

    @Test
    void movesAtTheSameTimeMakeNoCircle() throws InterruptedException {
        UnitId a = open("A", null).id();
        UnitId b = open("B", null).id();
        Thread one = moving(a, b);
        Thread other = moving(b, a);
        one.join();
        other.join();
        assertEquals(1, UNITS.tree(administration, MAY).stream().filter(unit -> unit.parent() != null).count());
    }

    @Test
    void closingWaitsForChildrenAndUnits() {
        UnitId house = open("Mågen", null).id();
        UnitId room = open("Blå stue", house).id();
        ChildId child = town.child("Asta", "Holm", null);
        UUID place = town.enrol(child, room, START, null);
        assertEquals("unit-has-units", assertThrows(Conflict.class, () -> UNITS.close(administration, house, MAY)).code());
        assertEquals("unit-has-children", assertThrows(Conflict.class, () -> UNITS.close(administration, room, MAY)).code());
        WRITER.end(town.batch, java.util.Map.of(place, MAY));
        UNITS.close(administration, room, MAY);
        UNITS.close(administration, house, MAY);
        assertEquals(List.of("Mågen", "Blå stue"), names(UNITS.tree(administration, MAY)));
        assertEquals(List.of(), UNITS.tree(administration, MAY.plusDays(1)));
        assertEquals("unit-closed", assertThrows(Conflict.class, () -> UNITS.rename(administration, house, "X", MAY.plusDays(9))).code());
        assertEquals("unit-closed",
                assertThrows(Conflict.class, () -> UNITS.open(administration, "X", UnitKind.GROUP, house, MAY.plusDays(9))).code());
    }

    @Test
    void mergingMovesChildrenAndUnitsAndKeepsThePast() {
        UnitId north = open("Nord", null).id();
        UnitId old = open("Mågen", north).id();
        UnitId room = open("Blå stue", old).id();
        UnitId successor = open("Ternen", north).id();
        ChildId child = town.child("Asta", "Holm", null);
        town.enrol(child, old, START, MAY.plusYears(3));
        ChildId later = town.child("Liv", "Dam", null);
        town.enrol(later, old, MAY.plusMonths(1), null);
        ChildId inBoth = town.child("Bo", "Ny", null);
        town.enrol(inBoth, old, START, null);
        town.enrol(inBoth, successor, START, null);
        UNITS.merge(administration, old, successor, MAY);

        assertEquals(List.of("Nord", "Mågen", "Blå stue", "Ternen"), names(UNITS.tree(administration, MAY.minusDays(1))));
        assertEquals(List.of("Nord", "Ternen", "Blå stue"), names(UNITS.tree(administration, MAY)));
        assertEquals(List.of(new RosterPlace(old, START, MAY.minusDays(1)), new RosterPlace(successor, MAY, MAY.plusYears(3))), places(child));
        assertEquals(List.of(new RosterPlace(successor, MAY.plusMonths(1), null)), places(later));
        assertEquals(Set.of(new RosterPlace(old, START, MAY.minusDays(1)), new RosterPlace(successor, START, null)), Set.copyOf(places(inBoth)));
        assertEquals(List.of(old, successor), UNITS.history(administration, room).stream().map(Unit::parent).toList());
        assertEquals("unit-below-itself", assertThrows(Conflict.class, () -> UNITS.merge(administration, successor, room, MAY.plusDays(1))).code());
    }

    @Test
    void onlyWhoMayEditChangesTheTree() {
        UnitId house = open("Mågen", null).id();
        Caller leader = town.caller(grant(Role.LEADER, house));
        Caller local = town.caller(grant(Role.ADMINISTRATION, house));
        UnitId other = open("Ternen", null).id();
        assertThrows(Forbidden.class, () -> UNITS.rename(leader, house, "X", MAY));
        assertThrows(NotFound.class, () -> UNITS.rename(local, other, "X", MAY));
        assertThrows(NotFound.class, () -> UNITS.move(local, house, other, MAY));
        assertThrows(Forbidden.class, () -> UNITS.open(local, "X", UnitKind.DISTRICT, null, MAY));
        assertNotNull(UNITS.open(local, "Rød stue", UnitKind.GROUP, house, MAY));
        assertThrows(Invalid.class, () -> UNITS.rename(local, house, " \t", MAY));
    }

    @Test
    void ancestorsSayTheSameAsWalkingUpDayByDay() {
        Random random = new Random(7);
        List<UnitId> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            units.add(open("U" + i, i == 0 || random.nextInt(4) == 0 ? null : units.get(random.nextInt(i))).id());
        }
        for (int i = 0; i < 80; i++) {
            change(random, units, START.plusDays(1 + i / 2));
        }
        for (int day = 0; day < 45; day++) {
            assertEquals(walked(START.plusDays(day)), stored(START.plusDays(day)), "on day " + day);
        }
    }

    private void change(Random random, List<UnitId> units, LocalDate day) {
        UnitId unit = units.get(random.nextInt(units.size()));
        UnitId other = units.get(random.nextInt(units.size()));
        try {
            switch (random.nextInt(8)) {
                case 0 -> UNITS.merge(administration, unit, other, day);
                case 1 -> UNITS.close(administration, unit, day);
                case 2 -> UNITS.rename(administration, unit, "R" + day, day);
                default -> UNITS.move(administration, unit, other, day);
            }
        } catch (Conflict refused) {
            assertNotNull(refused.code());
        }
    }

    private Set<List<UnitId>> walked(LocalDate day) {
        List<Unit> tree = UNITS.tree(administration, day);
        Set<List<UnitId>> pairs = new HashSet<>();
        for (Unit unit : tree) {
            for (Unit at = unit; at != null; at = above(tree, at)) {
                pairs.add(List.of(unit.id(), at.id()));
            }
        }
        return pairs;
    }

    private static Unit above(List<Unit> tree, Unit unit) {
        return unit.parent() == null ? null : tree.stream().filter(other -> other.id().equals(unit.parent())).findFirst().orElseThrow();
    }

    private Set<List<UnitId>> stored(LocalDate day) {
        return new HashSet<>(DATABASE.store().inTransaction(town.tenant.id(), tx -> tx.list("""
                select unit_id, ancestor_id from unit_ancestor where valid_from <= ? and (valid_to is null or valid_to >= ?)
                """, row -> List.of(new UnitId(row.uuid(1)), new UnitId(row.uuid(2))), day, day)));
    }

    private Thread moving(UnitId unit, UnitId parent) {
        Thread thread = new Thread(() -> {
            try {
                UNITS.move(administration, unit, parent, MAY);
            } catch (Conflict refused) {
                assertEquals("unit-below-itself", refused.code());
            }
        });
        thread.start();
        return thread;
    }

    private Unit open(String name, UnitId parent) {
        return UNITS.open(administration, name, UnitKind.INSTITUTION, parent, START);
    }

    private record RosterPlace(UnitId unit, LocalDate from, LocalDate to) {
    }

    private List<RosterPlace> places(ChildId id) {
        List<RosterPlace> places = new ArrayList<>();
        WRITER.children(town.tenant.id(), START, child -> {
            if (child.id().equals(id)) {
                child.places().stream().map(DatedUnitsTest::place).forEach(places::add);
            }
        });
        return places;
    }

    private static RosterPlace place(RosterChild.Place place) {
        return new RosterPlace(place.unit(), place.from(), place.to());
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }
}
