package org.trivsel.platform.registry.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.CHILDREN;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.WRITER;
import static org.trivsel.platform.registry.Municipality.grant;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.instrument.Sex;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.CustodyHolder;
import org.trivsel.registry.Enrolment;
import org.trivsel.registry.UnitId;

class AuditedChildrenTest {
    private final Municipality town = new Municipality();
    private final UnitId house = town.unit("Mågen");
    private final UnitId room = town.unit("Mågen", "Blå stue");
    private final UnitId otherHouse = town.unit("Ternen");
    private final Caller leader = town.caller(grant(Role.LEADER, house));

    @Test
    void aChildIsReadWithItsPlaceAndRecorded() {
        ChildId id = town.child("Asta", "Holm", room);
        Child child = CHILDREN.get(leader, id, Permission.CHILD_READ);
        assertEquals(new Child(id, "Asta", "Holm", LocalDate.of(2022, 8, 28), Sex.FEMALE, List.of("da", "so"), false, room, "Blå stue"), child);
        CHILDREN.get(leader, id, Permission.ASSESSMENT_WRITE);
        assertEquals(List.of("child.read DONE for child.read", "child.read DONE for assessment.write"), town.audited());
    }

    @Test
    void aChildWithoutPlaceIsReadByTheWholeTenantOnly() {
        ChildId id = town.child("Asta", "Holm", null);
        assertNull(CHILDREN.get(town.administration, id, Permission.CHILD_READ).unit());
        assertThrows(NotFound.class, () -> CHILDREN.get(leader, id, Permission.CHILD_READ));
    }

    @Test
    void ofTwoPlacesTheCallersOwnIsShown() {
        ChildId id = town.child("Asta", "Holm", room);
        town.enrol(id, otherHouse, START.plusDays(1), null);
        assertEquals(room, CHILDREN.get(leader, id, Permission.CHILD_READ).unit());
        assertEquals(otherHouse, CHILDREN.get(town.administration, id, Permission.CHILD_READ).unit());
        assertEquals(1, list(leader, null, null).size());
        assertEquals(1, list(town.administration, null, null).size());
    }

    @Test
    void readingAChildTakesThreeStatements() {
        ChildId id = town.child("Asta", "Holm", room);
        ChildId unknown = new ChildId(UUID.randomUUID());
        Caller stranger = town.caller(grant(Role.LEADER, otherHouse));
        assertEquals(3, DATABASE.statements(() -> CHILDREN.get(leader, id, Permission.CHILD_READ)), "tenant, child with access, audit");
        long foreign = DATABASE.statements(() -> assertThrows(NotFound.class, () -> CHILDREN.get(stranger, id, Permission.CHILD_READ)));
        long none = DATABASE.statements(() -> assertThrows(NotFound.class, () -> CHILDREN.get(stranger, unknown, Permission.CHILD_READ)));
        assertEquals(4, foreign);
        assertEquals(foreign, none);
    }

    @Test
    void refusalsAreRecordedWithTheirReason() {
        ChildId id = town.child("Asta", "Holm", room);
        Caller stranger = town.caller(grant(Role.PEDAGOGUE, otherHouse));
        assertThrows(NotFound.class, () -> CHILDREN.get(stranger, id, Permission.CHILD_READ));
        assertThrows(NotFound.class, () -> CHILDREN.enrolments(stranger, id));
        assertThrows(NotFound.class, () -> CHILDREN.custodyHolders(stranger, id));
        assertThrows(NotFound.class, () -> CHILDREN.nationalNumber(leader, id));
        assertThrows(NotFound.class, () -> CHILDREN.get(town.administration, id, Permission.ASSESSMENT_READ));
        List<String> audited = town.audited();
        assertEquals(5, audited.size());
        assertTrue(audited.stream().allMatch(entry -> entry.contains(" DENIED ")), audited::toString);
    }

    @Test
    void theOperatorReadsNoChild() {
        ChildId id = town.child("Asta", "Holm", room);
        Caller operator = town.caller(grant(Role.OPERATOR, null));
        assertThrows(NotFound.class, () -> CHILDREN.get(operator, id, Permission.CHILD_READ));
        assertThrows(Forbidden.class, () -> list(operator, null, null));
        assertThrows(Forbidden.class, () -> list(town.caller(Set.of(Scope.WRITE), grant(Role.LEADER, house)), null, null));
    }

    @Test
    void withoutAuditNothingIsShown() throws SQLException {
        ChildId id = town.child("Asta", "Holm", room);
        try (var superuser = DATABASE.superuser(); var statement = superuser.createStatement()) {
            statement.execute("revoke insert on trivsel.audit_entry from trivsel_app");
            try {
                assertThrows(Unavailable.class, () -> CHILDREN.get(leader, id, Permission.CHILD_READ));
                assertThrows(Unavailable.class, () -> list(leader, null, null));
            } finally {
                statement.execute("grant insert on trivsel.audit_entry to trivsel_app");
            }
        }
    }

    @Test
    void tenantsWithEqualIdsSeeTheirOwn() throws SQLException {
        Municipality other = new Municipality();
        ChildId id = town.child("Asta", "Holm", "2808221234", room);
        ChildId theirs = other.child("Kari", "Nordmann", "2808221234", other.unit("Fjell"));
        try (var superuser = DATABASE.superuser(); var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String column : List.of("child.id", "enrolment.child_id", "child_number.child_id")) {
                String[] name = column.split("\\.");
                statement.execute("update trivsel." + name[0] + " set " + name[1] + " = '" + id + "' where tenant_id = '" + other.tenant.id()
                        + "' and " + name[1] + " = '" + theirs + "'");
            }
            superuser.commit();
        }
        assertEquals("Asta Holm", CHILDREN.get(town.administration, id, Permission.CHILD_READ).name());
        assertEquals("Kari Nordmann", CHILDREN.get(other.administration, id, Permission.CHILD_READ).name());
        assertEquals(List.of("Asta"), list(town.administration, null, "280822-1234"));
        assertEquals(List.of("Kari"), list(other.administration, null, "2808221234"));
        assertEquals("Fjell", CHILDREN.enrolments(other.administration, id).get(0).unitName());
        // The same number under the same child's id, but not with this tenant's key: swapping rows between tenants opens nothing.
        assertThrows(Unavailable.class, () -> CHILDREN.nationalNumber(swapped(other, id), id));
    }

    private Caller swapped(Municipality other, ChildId id) {
        try (var superuser = DATABASE.superuser(); var statement = superuser.createStatement()) {
            statement.execute("update trivsel.child_number n set cipher = m.cipher from trivsel.child_number m where n.child_id = m.child_id"
                    + " and n.child_id = '" + id + "' and n.tenant_id = '" + other.tenant.id() + "' and m.tenant_id = '" + town.tenant.id() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return other.administration;
    }

    @Test
    void idsOfAnotherTenantAreUnknown() {
        Municipality other = new Municipality();
        ChildId theirs = other.child("Kari", "Nordmann", other.unit("Fjell"));
        assertThrows(NotFound.class, () -> CHILDREN.get(town.administration, theirs, Permission.CHILD_READ));
        assertThrows(NotFound.class, () -> list(town.administration, other.unit("Fjell"), null));
        assertThrows(NotFound.class, () -> CHILDREN.nationalNumber(town.administration, theirs));
        assertEquals(List.of(), list(town.administration, null, "Kari"));
        assertTrue(town.audited().stream().anyMatch(entry -> entry.equals("child.read DENIED There is no such child.")));
        assertEquals(List.of(), other.audited());
    }

    @ParameterizedTest
    @CsvSource({"øs, Østen", "ØSTEN, Østen", "åse, Åse", "ÆBEL, Østen", "ann, Anne-Marie", "anne marie, Anne-Marie", "anne-m, Anne-Marie",
            "anne-marie  sø, Anne-Marie", "søndergaard an, Anne-Marie", "andre, André", "' müller ', Åse", "muller, Åse", "Østen Æ, Østen"})
    void namesAreFoundByTheirBeginning(String typed, String found) {
        someChildren();
        assertEquals(List.of(found), list(leader, null, typed));
        assertEquals(List.of(found), list(town.administration, null, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marie", "sten", "%", "_", "ann%", "2808", "anne marie x", "'", "\\", "(", "Ternens", "280822123"})
    void nothingElseIsFound(String typed) {
        someChildren();
        assertEquals(List.of(), list(leader, null, typed));
    }

    @Test
    void childrenAreListedInDanishOrder() {
        someChildren();
        town.child("Zoe", "Holm", room);
        town.child("zacharias", "Holm", room);
        assertEquals(List.of("André", "Anne-Marie", "zacharias", "Zoe", "Østen", "Åse"), list(leader, null, null));
        assertEquals(List.of("André", "Anne-Marie", "Elsewhere", "zacharias", "Zoe", "Østen", "Åse"), list(town.administration, null, " "));
        assertEquals(List.of("Elsewhere"), list(town.administration, otherHouse, null));
        assertThrows(NotFound.class, () -> list(leader, otherHouse, null));
    }

    @Test
    void aWholeNumberFindsItsChildWithinReachOnly() {
        town.child("Asta", "Holm", "2808221234", room);
        town.child("Bo", "Ny", "2808224321", otherHouse);
        assertEquals(List.of("Asta"), list(leader, null, "280822-1234"));
        assertEquals(List.of("Asta"), list(leader, null, " 280822 1234 "));
        assertEquals(List.of(), list(leader, null, "2808224321"));
        assertEquals(List.of("Bo"), list(town.administration, null, "2808224321"));
    }

    @Test
    void eachListLeavesOneEntryWithHitsAndAKeyedHash() {
        someChildren();
        list(leader, null, "Anne");
        list(leader, null, " aNNe");
        list(leader, house, null);
        List<String> audited = town.audited();
        assertTrue(audited.get(0).matches("child.search DONE hits=1 term=[0-9a-f]{32}"), audited::toString);
        assertEquals(audited.get(0), audited.get(1), "typed differently, the same search");
        assertEquals("child.list DONE hits=4 unit=" + house, audited.get(2));
        assertEquals(3, audited.size());
        Municipality other = new Municipality();
        list(other.administration, null, "Anne");
        assertNotEquals(audited.get(0).replaceAll(".*term", ""), other.audited().get(0).replaceAll(".*term", ""), "another tenant, another hash");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        for (int i = 0; i < 25; i++) {
            town.child(i % 5 == 0 ? "Ida" : "Bo" + i, "Holm", room);
        }
        List<ChildId> all = new ArrayList<>();
        String cursor = null;
        do {
            ChildPage page = CHILDREN.list(leader, new ChildQuery(null, "holm", cursor, 4));
            page.children().forEach(child -> all.add(child.id()));
            cursor = page.next();
            assertTrue(cursor == null || !cursor.contains("olm") && cursor.matches("[A-Za-z0-9_-]+"));
        } while (cursor != null);
        assertEquals(25, all.size());
        assertEquals(25, Set.copyOf(all).size());
        assertEquals(CHILDREN.list(leader, new ChildQuery(null, null, null, 200)).children().stream().map(Child::id).toList(), all);
        assertNull(CHILDREN.list(leader, new ChildQuery(null, null, null, 25)).next());
        assertNotNull(CHILDREN.list(leader, new ChildQuery(null, null, null, 24)).next());
    }

    @Test
    void whatCannotBeUsedIsNamed() {
        assertEquals("limit", assertThrows(Invalid.class, () -> CHILDREN.list(leader, new ChildQuery(null, null, null, 0))).faults().get(0).where());
        assertThrows(Invalid.class, () -> CHILDREN.list(leader, new ChildQuery(null, null, null, 201)));
        Municipality other = new Municipality();
        other.child("A", "A", null);
        other.child("B", "B", null);
        String foreign = CHILDREN.list(other.administration, new ChildQuery(null, null, null, 1)).next();
        for (String cursor : List.of("", "x", "%%%", "AAAA", UUID.randomUUID().toString(), foreign)) {
            assertEquals("cursor",
                    assertThrows(Invalid.class, () -> CHILDREN.list(leader, new ChildQuery(null, null, cursor, 10))).faults().get(0).where());
        }
        for (String q : List.of("a\u0000b", "x".repeat(101), "\ud800", "a\tb\u0007")) {
            assertEquals("q", assertThrows(Invalid.class, () -> list(leader, null, q)).faults().get(0).where());
        }
    }

    @Test
    void listingTakesThreeStatements() {
        someChildren();
        list(leader, null, null);
        assertEquals(3, DATABASE.statements(() -> list(leader, null, "anne")));
        assertEquals(4, DATABASE.statements(() -> list(leader, room, null)), "one more for the unit asked for");
    }

    @Test
    void enrolmentsAreDatedAndNewestFirst() {
        ChildId id = town.child("Asta", "Holm", null);
        town.enrol(id, otherHouse, START, START.plusYears(1));
        town.enrol(id, room, START.plusYears(1).plusDays(1), null);
        Municipality.UNITS.rename(town.administration, otherHouse, "Svanen", START.plusYears(2));
        assertEquals(List.of(
                new Enrolment(id, room, "Blå stue", START.plusYears(1).plusDays(1), null),
                new Enrolment(id, otherHouse, "Ternen", START, START.plusYears(1))), CHILDREN.enrolments(leader, id));
        assertEquals(List.of(), CHILDREN.enrolments(town.administration, town.child("Bo", "Ny", null)));
    }

    @Test
    void custodyHoldersAreDated() {
        ChildId id = town.child("Asta", "Holm", room);
        WRITER.custody(town.batch, List.of(
                new CustodyEntry(id, "Mia Holm", false, null, START, null), new CustodyEntry(id, "Per Dam", true, "p-1", START, START.plusDays(9))));
        List<CustodyHolder> holders = CHILDREN.custodyHolders(leader, id);
        assertEquals(List.of("Mia Holm", "Per Dam"), holders.stream().map(CustodyHolder::name).toList());
        assertTrue(holders.get(1).protectedAddress());
        assertEquals(START.plusDays(9), holders.get(1).to());
        assertEquals(List.of("child.custody DONE"), town.audited());
    }

    @Test
    void theNumberHasItsOwnPermissionAndEntry() throws SQLException {
        ChildId id = town.child("Asta", "Holm", "2808221234", room);
        assertEquals(Optional.of("2808221234"), CHILDREN.nationalNumber(town.administration, id));
        assertEquals(Optional.empty(), CHILDREN.nationalNumber(town.administration, town.child("Bo", "Ny", null)));
        assertThrows(NotFound.class, () -> CHILDREN.nationalNumber(leader, id));
        assertTrue(town.audited().get(0).startsWith("national-number.read DONE"));
        list(leader, null, "2808221234");
        String dump = town.dump();
        assertTrue(dump.contains("child_number ") && dump.contains("audit_entry ") && dump.contains("register_undo "));
        assertFalse(dump.contains("2808221234"), "no number in clear anywhere");
        assertFalse(dump.contains("280822-1234"));
    }

    private void someChildren() {
        town.child("Anne-Marie", "Søndergaard", room);
        town.child("Østen", "Æbelø", room);
        town.child("Åse", "Müller", room);
        town.child("André", "Holm", house);
        town.child("Elsewhere", "Ternensen", otherHouse);
    }

    private static List<String> list(Caller caller, UnitId unit, String q) {
        return CHILDREN.list(caller, new ChildQuery(unit, q, null, 50)).children().stream().map(Child::givenName).toList();
    }
}
