package org.trivsel.platform.registry.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.CHILDREN;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.WRITER;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Permission;
import org.trivsel.instrument.Sex;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.RosterChild;
import org.trivsel.registry.RosterUnit;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitPath;

class BulkRosterWriterTest {
    private static final Logger LOG = LoggerFactory.getLogger(BulkRosterWriterTest.class);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    private final Municipality town = new Municipality();
    private final Batch first = town.batch;
    private final Batch second = new Batch(town.tenant.id(), UUID.randomUUID());

    @Test
    void unitsAreFoundByTheirPathAndOpenedOnce() {
        UnitPath house = new UnitPath(List.of("Mågen"), UnitKind.INSTITUTION);
        UnitPath room = new UnitPath(null, List.of("Mågen", "Blå  stue"), UnitKind.GROUP, "101-B");
        Map<UnitPath, UnitId> opened = WRITER.units(first, START, List.of(room, house));
        UnitPath typed = new UnitPath(List.of("MÅGEN", " blå stue"), UnitKind.GROUP);
        UnitPath below = new UnitPath(opened.get(house), List.of("Rød stue"), UnitKind.GROUP, null);
        Map<UnitPath, UnitId> again = WRITER.units(second, MAY, List.of(typed, below));
        assertEquals(opened.get(room), again.get(typed));
        List<RosterUnit> units = WRITER.units(town.tenant.id(), MAY);
        assertEquals(List.of("Mågen", "Blå stue", "Rød stue"), units.stream().map(unit -> unit.unit().name()).toList());
        assertEquals("101-B", units.get(1).code());
        assertEquals(opened.get(house), units.get(2).unit().parent());
        assertThrows(IllegalArgumentException.class,
                () -> WRITER.units(first, START, List.of(new UnitPath(List.of("Ternen", "Gul stue"), UnitKind.GROUP))));
    }

    @Test
    void whatIsWrittenIsReadForPlanning() {
        UnitId room = town.unit("Mågen");
        ChildId id = WRITER.create(first, List.of(entry("A\u030asa ", "Holm", "ext-1", "2808221234"))).get(0);
        town.enrol(id, room, START, MAY);
        UUID open = town.enrol(id, room, MAY.plusDays(1), null);
        WRITER.custody(first, List.of(new CustodyEntry(id, "Mia  Holm", true, "p-1", START, null)));
        RosterChild child = read(MAY.plusDays(1)).get(0);
        assertEquals("Åsa", child.givenName());
        assertEquals("ext-1", child.externalId());
        assertEquals(List.of("da", "ar"), child.languages());
        assertEquals(WRITER.lookups(town.tenant.id(), List.of("2808221234")).get("2808221234"), child.numberLookup());
        assertEquals(List.of(new RosterChild.Place(open, room, MAY.plusDays(1), null)), child.places());
        assertEquals(List.of("Mia Holm"), child.custody().stream().map(RosterChild.Custody::holderName).toList());
        assertFalse(child.toString().contains("Holm"));
    }

    @Test
    void changingKeepsWhatIsNotGiven() {
        ChildId id = WRITER.create(first, List.of(entry("Asta", "Holm", "ext-1", "2808221234"))).get(0);
        WRITER.change(second, Map.of(id, entry("Asta Mia", "Dam", null, null)));
        RosterChild child = read(MAY).get(0);
        assertEquals("Asta Mia Dam", child.givenName() + " " + child.familyName());
        assertEquals("ext-1", child.externalId());
        assertEquals(Optional.of("2808221234"), CHILDREN.nationalNumber(town.administration, id));
        WRITER.change(second, Map.of(id, entry("Asta Mia", "Dam", "ext-2", "2808224321")));
        assertEquals(Optional.of("2808224321"), CHILDREN.nationalNumber(town.administration, id));
    }

    @Test
    void aNumberIsThereOnceInATenant() {
        WRITER.create(first, List.of(entry("Asta", "Holm", null, "2808221234")));
        assertEquals("already-there",
                assertThrows(Conflict.class, () -> WRITER.create(second, List.of(entry("Bo", "Ny", null, null), entry("Ida", "Ny", null, "2808221234")))).code());
        assertEquals(1, read(MAY).size(), "nothing half-written");
        Municipality other = new Municipality();
        assertEquals(1, WRITER.create(other.batch, List.of(entry("Ida", "Ny", null, "2808221234"))).size());
        assertNotEquals(WRITER.lookups(town.tenant.id(), List.of("1")), WRITER.lookups(other.tenant.id(), List.of("1")));
    }

    @Test
    void undoPutsEverythingBack() throws SQLException {
        UnitId house = town.unit("Mågen");
        ChildId kept = town.child("Asta", "Holm", "2808221234", null);
        UUID open = town.enrol(kept, house, START, null);
        UUID planned = town.enrol(kept, house, MAY.plusYears(2), null);
        WRITER.custody(first, List.of(new CustodyEntry(kept, "Mia Holm", false, "p-1", START, null)));
        String before = register();

        UnitPath path = new UnitPath(List.of("Ternen"), UnitKind.INSTITUTION);
        UnitId fresh = WRITER.units(second, MAY, List.of(path)).get(path);
        WRITER.change(second, Map.of(kept, entry("Asta Mia", "Dam", "ext-9", "2808224321")));
        WRITER.end(second, Map.of(open, MAY, planned, MAY));
        List<ChildId> created = WRITER.create(second, List.of(entry("Bo", "Ny", null, "0101211111")));
        List<UUID> places = WRITER.enrol(second, List.of(
                new EnrolmentEntry(kept, fresh, MAY.plusDays(1), null), new EnrolmentEntry(created.get(0), fresh, MAY, null)));
        WRITER.correct(second, Map.of(places.get(0), new EnrolmentEntry(kept, house, MAY.plusDays(2), MAY.plusDays(9))));
        WRITER.custody(second, List.of(new CustodyEntry(kept, "Mia Dam", true, "p-1", MAY, null), new CustodyEntry(kept, "Per", false, null, MAY, null)));
        WRITER.endCustody(second, Map.of(read(START).stream().filter(it -> it.id().equals(kept)).findFirst().orElseThrow().custody().get(0).id(), MAY));
        assertNotEquals(before, register());

        WRITER.undo(second);
        assertEquals(before, register());
        assertEquals(Optional.of("2808221234"), CHILDREN.nationalNumber(town.administration, kept));
        WRITER.undo(first);
        assertEquals("", register());
    }

    @Test
    void undoIsRefusedAfterALaterChangeOrWhileInUse() {
        UnitId house = town.unit("Mågen");
        ChildId id = WRITER.create(second, List.of(entry("Asta", "Holm", null, null))).get(0);
        Batch third = new Batch(town.tenant.id(), UUID.randomUUID());
        WRITER.change(third, Map.of(id, entry("Asta", "Dam", null, null)));
        assertEquals("import-changed-since", assertThrows(Conflict.class, () -> WRITER.undo(second)).code());
        WRITER.undo(third);
        town.enrol(id, house, START, null);
        assertEquals("import-in-use", assertThrows(Conflict.class, () -> WRITER.undo(second)).code());
        assertEquals("Holm", read(START).get(0).familyName());
        WRITER.keep(second);
        WRITER.undo(second);
        assertEquals(1, read(START).size(), "what is kept stays");
    }

    @Test
    void holdersWithTheSameExternalIdAreOnePerson() {
        List<ChildId> siblings = WRITER.create(first, List.of(entry("Asta", "Holm", null, null), entry("Bo", "Holm", null, null)));
        WRITER.custody(first, siblings.stream().map(id -> new CustodyEntry(id, "Mia Holm", false, "p-1", START, null)).toList());
        assertEquals(CHILDREN.custodyHolders(town.administration, siblings.get(0)).get(0).id(),
                CHILDREN.custodyHolders(town.administration, siblings.get(1)).get(0).id());
    }

    @Test
    void twentyThousandChildrenTakeAFewHundredStatements() {
        UnitId house = town.unit("Mågen");
        List<ChildEntry> entries = IntStream.range(0, 20_000)
                .mapToObj(i -> entry("Asta" + i, "Holm", "ext-" + i, "%010d".formatted(i))).toList();
        List<ChildId> ids = new ArrayList<>();
        long statements = DATABASE.statements(() -> DATABASE.store().run(town.tenant.id(), tx -> {
            timed("create", () -> ids.addAll(WRITER.create(first, entries)));
            timed("enrol", () -> WRITER.enrol(first, ids.stream().map(id -> new EnrolmentEntry(id, house, START, null)).toList()));
            timed("custody", () -> WRITER.custody(first, ids.stream().map(id -> new CustodyEntry(id, "Mia Holm", false, null, START, null)).toList()));
        }));
        assertTrue(statements < 1000, statements + " statements");
        int[] read = new int[1];
        timed("read", () -> WRITER.children(town.tenant.id(), START, child -> read[0] += child.places().size()));
        assertEquals(20_000, read[0]);
        timed("change", () -> WRITER.change(second, IntStream.range(0, 20_000).boxed().collect(Collectors.toMap(ids::get, entries::get))));
        timed("undo change", () -> WRITER.undo(second));
        assertEquals("Asta7 Holm", CHILDREN.get(town.administration, ids.get(7), Permission.CHILD_READ).name());
        timed("undo", () -> WRITER.undo(first));
        assertEquals(List.of(), read(START));
    }

    private static void timed(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        LOG.info("{} 20,000 children: {} ms", what, (System.nanoTime() - begin) / 1_000_000);
    }

    @Test
    void emptyListsDoNothing() {
        assertEquals(List.of(), WRITER.create(first, List.of()));
        assertEquals(List.of(), WRITER.enrol(first, List.of()));
        WRITER.change(first, Map.of());
        WRITER.end(first, Map.of());
        WRITER.custody(first, List.of());
        assertEquals(Map.of(), WRITER.units(first, START, List.of()));
        assertNull(WRITER.lookups(town.tenant.id(), List.of()).get("1"));
    }

    /** Everything in the register but the keys and the undo rows; sealed numbers by their lookup. */
    private String register() throws SQLException {
        return town.dump().lines()
                .filter(line -> !line.matches("(register_undo|tenant_key|audit_entry|audit_link) .*"))
                .sorted().reduce("", (a, b) -> a + b + "\n");
    }

    private List<RosterChild> read(LocalDate on) {
        List<RosterChild> children = new ArrayList<>();
        WRITER.children(town.tenant.id(), on, children::add);
        return children;
    }

    private static ChildEntry entry(String given, String family, @Nullable String external, @Nullable String number) {
        return new ChildEntry(given, family, LocalDate.of(2022, 8, 28), Sex.MALE, List.of("da", "ar"), true, external, number);
    }
}
