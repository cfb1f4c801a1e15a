package org.trivsel.platform.registry.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.ACCESS;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.grant;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Grant;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Problem;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

class RegisterAccessTest {
    private final Municipality town = new Municipality();
    private final UnitId house = town.unit("Mågen");
    private final UnitId room = town.unit("Mågen", "Blå stue");
    private final UnitId sibling = town.unit("Mågen", "Rød stue");
    private final UnitId otherHouse = town.unit("Ternen");
    private final ChildId child = town.child("Asta", "Holm", room);

    /** Every role at every kind of place: allowed exactly where the role carries the permission and stands at or above the child. */
    @ParameterizedTest
    @EnumSource(Permission.class)
    void roleTimesUnit(Permission permission) {
        for (Role role : Role.values()) {
            boolean carries = role.permissions().contains(permission);
            assertEquals(carries, allowed(permission, grant(role, null)), role + " for the whole tenant");
            assertEquals(carries, allowed(permission, grant(role, house)), role + " at the unit above");
            assertEquals(carries, allowed(permission, grant(role, room)), role + " at the unit");
            assertFalse(allowed(permission, grant(role, sibling)), role + " at a sibling");
            assertFalse(allowed(permission, grant(role, otherHouse)), role + " elsewhere");
        }
        assertFalse(allowed(permission), "nobody");
    }

    @Test
    void roleTimesPeriod() {
        LocalDate today = town.today();
        assertTrue(allowed(Permission.CHILD_READ, new Grant(Role.PEDAGOGUE, room, today, today)));
        assertFalse(allowed(Permission.CHILD_READ, new Grant(Role.PEDAGOGUE, room, START, today.minusDays(1))));
        assertFalse(allowed(Permission.CHILD_READ, new Grant(Role.PEDAGOGUE, room, today.plusDays(1), null)));
        assertFalse(allowed(Permission.CHILD_READ, new Grant(Role.ADMINISTRATION, null, START, today.minusDays(1))));
    }

    @Test
    void childTimesPeriod() {
        LocalDate today = town.today();
        Caller pedagogue = town.caller(grant(Role.PEDAGOGUE, room));
        for (Stay stay : List.of(
                new Stay(START, today, true), new Stay(today, null, true), new Stay(START, today.minusDays(1), false),
                new Stay(today.plusDays(1), null, false))) {
            ChildId other = town.child("Bo", "Ny", null);
            town.enrol(other, room, stay.from(), stay.to());
            assertEquals(stay.within(), ACCESS.explain(pedagogue, Permission.CHILD_READ, other) instanceof Decision.Allowed, stay::toString);
            assertInstanceOf(Decision.Allowed.class, ACCESS.explain(town.administration, Permission.CHILD_READ, other));
        }
    }

    private record Stay(LocalDate from, LocalDate to, boolean within) {
    }

    @Test
    void aTokenIsGoodForItsScopesOnly() {
        Caller reading = town.caller(Set.of(Scope.READ), grant(Role.LEADER, house));
        for (Permission permission : Role.LEADER.permissions()) {
            assertEquals(permission.scope() == Scope.READ, ACCESS.explain(reading, permission, child) instanceof Decision.Allowed, permission::name);
        }
        assertEquals("The session or token is not good for write, which ASSESSMENT_WRITE needs.",
                ACCESS.explain(reading, Permission.ASSESSMENT_WRITE, child).reason());
    }

    @Test
    void theReasonIsASentenceWithoutNames() {
        Caller leader = town.caller(grant(Role.LEADER, house));
        Decision allowed = ACCESS.explain(leader, Permission.ASSESSMENT_READ, child);
        assertEquals("LEADER for unit " + house + " and below, held from 2020-01-01, carries ASSESSMENT_READ, and the child is within on "
                + town.today() + ".", allowed.reason());
        assertEquals("No role held on " + town.today() + " carries ASSESSMENT_READ; held: ADMINISTRATION.",
                ACCESS.explain(town.administration, Permission.ASSESSMENT_READ, child).reason());
        assertEquals("There is no such child.",
                ACCESS.explain(leader, Permission.CHILD_READ, new ChildId(UUID.randomUUID())).reason());
        assertTrue(ACCESS.explain(town.caller(grant(Role.LEADER, otherHouse)), Permission.CHILD_READ, child).reason()
                .startsWith("The child is not on " + town.today() + " at or below a unit where a held role carries CHILD_READ"));
    }

    @Test
    void explainAndRequireAgreeForEveryone() {
        List<Caller> people = Stream.of(Role.values())
                .flatMap(role -> Stream.of(house, room, sibling, otherHouse).map(unit -> town.caller(grant(role, unit)))).toList();
        for (Caller caller : people) {
            for (Permission permission : EnumSet.allOf(Permission.class)) {
                assertEquals(ACCESS.explain(caller, permission, child) instanceof Decision.Allowed,
                        passes(() -> ACCESS.require(caller, permission, child)));
                assertEquals(ACCESS.explain(caller, permission, room) instanceof Decision.Allowed,
                        passes(() -> ACCESS.require(caller, permission, room)));
                assertEquals(caller.has(permission), passes(() -> ACCESS.require(caller, permission)));
            }
        }
    }

    @Test
    void unitsAreReachedFromAboveOnly() {
        Caller pedagogue = town.caller(grant(Role.PEDAGOGUE, room));
        ACCESS.require(pedagogue, Permission.UNIT_READ, room);
        assertThrows(NotFound.class, () -> ACCESS.require(pedagogue, Permission.UNIT_READ, house));
        assertThrows(NotFound.class, () -> ACCESS.require(pedagogue, Permission.UNIT_READ, new UnitId(UUID.randomUUID())));
        ACCESS.require(town.administration, Permission.UNIT_READ, house);
        assertThrows(NotFound.class, () -> ACCESS.require(town.administration, Permission.UNIT_READ, new UnitId(UUID.randomUUID())));
    }

    @Test
    void reachIsWhereThePermissionHolds() {
        Caller caller = town.caller(grant(Role.PEDAGOGUE, room), grant(Role.LEADER, otherHouse), grant(Role.ADMINISTRATION, house));
        assertArrayEquals(new UUID[] {room.value(), otherHouse.value()}, ACCESS.reach(caller, Permission.ASSESSMENT_READ).roots());
        assertArrayEquals(new UUID[] {house.value()}, ACCESS.reach(caller, Permission.UNIT_EDIT).roots());
        assertTrue(ACCESS.reach(caller, Permission.SYSTEM_OPERATE).isNowhere());
        assertTrue(ACCESS.reach(town.administration, Permission.CHILD_LIST).wholeTenant());
    }

    @Test
    void aRefusalSaysNothingAndTheAuditSaysAll() {
        Caller stranger = town.caller(grant(Role.PEDAGOGUE, otherHouse));
        NotFound foreign = assertThrows(NotFound.class, () -> ACCESS.require(stranger, Permission.ASSESSMENT_READ, child));
        NotFound unknown = assertThrows(NotFound.class, () -> ACCESS.require(stranger, Permission.ASSESSMENT_READ, new ChildId(UUID.randomUUID())));
        assertEquals(unknown.getMessage(), foreign.getMessage());
        assertThrows(Forbidden.class, () -> ACCESS.require(stranger, Permission.UNIT_EDIT));
        List<String> audited = town.audited();
        assertTrue(audited.get(0).startsWith("assessment.read DENIED The child is not on "), audited::toString);
        assertEquals("assessment.read DENIED There is no such child.", audited.get(1));
        assertTrue(audited.get(2).startsWith("unit.edit DENIED No role held on "), audited::toString);
    }

    @Test
    void aForeignAndAnUnknownIdCostTheSame() {
        Caller stranger = town.caller(grant(Role.PEDAGOGUE, otherHouse));
        ChildId unknown = new ChildId(UUID.randomUUID());
        long foreign = DATABASE.statements(() -> passes(() -> ACCESS.require(stranger, Permission.CHILD_READ, child)));
        assertEquals(foreign, DATABASE.statements(() -> passes(() -> ACCESS.require(stranger, Permission.CHILD_READ, unknown))));
    }

    private boolean allowed(Permission permission, Grant... grants) {
        return ACCESS.explain(town.caller(grants), permission, child) instanceof Decision.Allowed;
    }

    private static boolean passes(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
