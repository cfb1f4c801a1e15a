package org.trivsel.platform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.plan.About;
import org.trivsel.plan.Evidence;
import org.trivsel.plan.FocusPoint;
import org.trivsel.plan.FocusPoint.State;
import org.trivsel.plan.FocusText;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;

/** A point from its beginning to its end, who reads it, and when its owner is told. */
class PlansTest {
    private final Town town = new Town();
    private final About ada = About.child(town.child);

    @Test
    void aPointIsBegunEvaluatedGoneOnWithAndClosedAndAllOfItStaysKnown() {
        Evidence result = new Evidence("/tools/language/assessments/1", "Language, today");
        FocusPoint point = town.plans.begin(town.pedagogue, ada, town.text(town.pedagogue, 30), List.of(result));
        assertEquals("Ada Berg, PEDAGOGUE, OPEN 1", said(point));
        point = town.plans.change(town.leader, point.id(), 1, new FocusText("Speaks", "Songs", town.leader.account(), town.today.plusDays(40)));
        assertEquals("Ada Berg, LEADER, OPEN 2", said(point));
        point = town.plans.evaluate(town.leader, point.id(), 2, "Some words more");
        point = town.plans.reopen(town.leader, point.id(), 3, town.today.plusDays(60), "Goes well");
        assertEquals("Ada Berg, LEADER, OPEN 4", said(point));
        point = town.plans.close(town.leader, point.id(), 4, "Reached");
        assertEquals("Ada Berg, LEADER, CLOSED 5 Some words more", said(point) + " " + point.evaluation());
        assertEquals(List.of(result), point.evidence());
        assertEquals(List.of("CLOSE Reached", "REOPEN Goes well", "EVALUATE null", "CHANGE null", "BEGIN null"),
                town.plans.history(town.leader, point.id()).stream().map(event -> event.kind() + " " + event.reason()).toList());
        assertEquals("Plays with others", town.plans.history(town.leader, point.id()).get(4).goal(), "as it was");
        assertEquals(List.of("plan.begin DONE", "plan.change DONE", "plan.evaluate DONE", "plan.reopen DONE", "plan.close DONE", "plan.history DONE",
                "plan.history DONE"), town.audited());
    }

    @Test
    void whatIsDoneToAnotherRevisionOrInAnotherStateIsRefused() {
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        town.plans.evaluate(town.leader, point.id(), 1, "Well");
        assertEquals("changed-meanwhile", conflict(() -> town.plans.close(town.pedagogue, point.id(), 1, "Reached")));
        assertEquals("not-in-state", conflict(() -> town.plans.change(town.pedagogue, point.id(), 2, town.text(town.pedagogue, 20))));
        assertEquals(State.EVALUATED, town.plans.get(town.pedagogue, point.id()).state());
    }

    @Test
    void whatCannotBeIsNamedAndNothingIsWritten() {
        assertEquals(List.of("goal", "owner", "due"), faults(new FocusText(" ", "", new AccountId(UUID.randomUUID()), town.today.minusDays(1))));
        assertEquals(List.of("measure", "due"), faults(new FocusText("x", "y".repeat(2001), town.pedagogue.account(), town.today.plusYears(6))));
        assertEquals(List.of("owner"), faults(new FocusText("x", "", town.stranger.account(), town.today)), "who does not work here");
        assertThrows(Invalid.class, () -> town.plans.begin(town.pedagogue, ada, town.text(town.pedagogue, 1),
                java.util.Collections.nCopies(11, new Evidence("/tools/x", "X"))));
        assertEquals(List.of(), town.plans.of(town.pedagogue, ada));
    }

    @Test
    void evidenceLeadsNowhereElse() {
        for (String path : List.of("https://evil.example/", "//evil.example", "/a?b", "/../x", "javascript:x", "/a b", "", "/a//b", "/a\r\nb")) {
            assertThrows(IllegalArgumentException.class, () -> new Evidence(path, "X"), path);
        }
        assertEquals("/plans/new?child=" + town.child + "&evidence=%2Ftools%2Fx&title=A%26b", new Evidence("/tools/x", "A&b").planFor(town.child));
    }

    @Test
    void othersAreNotThere() {
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        FocusPoint ofUnit = town.begin(town.leader, About.unit(town.house), 30);
        Town neighbour = new Town();
        for (Caller caller : List.of(town.stranger, neighbour.leader, neighbour.caller(Role.LEADER, null))) {
            assertThrows(NotFound.class, () -> town.plans.get(caller, point.id()));
            assertThrows(NotFound.class, () -> town.plans.history(caller, point.id()));
            assertThrows(NotFound.class, () -> town.plans.of(caller, ada));
            assertThrows(NotFound.class, () -> town.plans.close(caller, point.id(), 1, "x"));
            assertThrows(NotFound.class, () -> town.plans.below(caller, town.house, null));
            assertThrows(NotFound.class, () -> town.plans.owners(caller, ada));
            assertThrows(NotFound.class, () -> town.plans.begin(caller, ada, town.text(caller, 3), List.of()));
        }
        assertThrows(NotFound.class, () -> town.plans.get(town.pedagogue, ofUnit.id()), "the house is above the room");
        assertThrows(Forbidden.class, () -> town.plans.get(town.administration, point.id()), "owning data does not mean that one may look");
    }

    @Test
    void aPlanGoesWithItsChildOrStaysAsWasDecidedWhenItWasBegun() {
        FocusPoint goes = town.begin(town.pedagogue, ada, 30);
        town.decide("plan.follows", "no");
        FocusPoint stays = town.begin(town.pedagogue, ada, 20);
        assertEquals(2, town.plans.of(town.pedagogue, ada).size());
        town.move(town.child, town.other);

        assertEquals(List.of(goes.id()), ids(town.plans.of(town.stranger, ada)));
        assertEquals(goes.id(), town.plans.get(town.stranger, goes.id()).id());
        assertThrows(NotFound.class, () -> town.plans.get(town.stranger, stays.id()));
        assertEquals("Ada Berg", town.plans.get(town.leader, stays.id()).name(), "the old place keeps it");
        assertThrows(NotFound.class, () -> town.plans.get(town.leader, goes.id()));
        assertEquals(List.of(stays.id()), ids(town.plans.below(town.leader, town.house, null)));
        assertEquals(List.of(stays.id()), ids(town.plans.own(town.pedagogue, town.today.plusDays(90))));
    }

    @Test
    void aHouseSeesWhatIsOpenInItsRoomsAndWhatIsOverdue() {
        FocusPoint late = town.begin(town.pedagogue, ada, 1);
        FocusPoint later = town.begin(town.leader, About.unit(town.room), 50);
        assertEquals(List.of(late.id(), later.id()), ids(town.plans.below(town.leader, town.house, null)));
        assertEquals(List.of(late.id()), ids(town.plans.below(town.leader, town.house, town.today.plusDays(2))));
        assertTrue(late.isOverdue(town.today.plusDays(2)));
        assertFalse(late.isOverdue(town.today.plusDays(1)));
        assertEquals(List.of(later.id()), ids(town.plans.of(town.pedagogue, About.unit(town.room))));
        assertEquals(List.of("PEDAGOGUE", "LEADER"), List.copyOf(town.plans.owners(town.pedagogue, ada).values()));
    }

    @Test
    void anOwnerIsToldOnceOfAllThatIsNearAndTheMailNamesNoChild() {
        town.begin(town.pedagogue, ada, 10);
        town.begin(town.pedagogue, ada, 11);
        town.begin(town.pedagogue, ada, 40);
        town.remindersOn(town.today.plusDays(2)).remind(town.tenant);
        assertEquals(List.of(), town.told, "not yet");
        town.remindersOn(town.today.plusDays(4)).remind(town.tenant);
        town.remindersOn(town.today.plusDays(4)).remind(town.tenant);
        assertEquals(1, town.told.size());
        assertTrue(town.told.get(0).startsWith(town.pedagogue.account() + " plan-due [2, "), town.told.get(0));
        assertFalse(town.told.get(0).contains("Ada"));
    }

    @Test
    void anotherDayIsRemindedOfAnewAndWhatIsClosedIsNot() {
        FocusPoint moved = town.begin(town.pedagogue, ada, 10);
        FocusPoint closed = town.begin(town.pedagogue, ada, 10);
        town.remindersOn(town.today.plusDays(3)).remind(town.tenant);
        town.plans.change(town.pedagogue, moved.id(), 1, town.text(town.pedagogue, 30));
        town.plans.close(town.pedagogue, closed.id(), 1, "Reached");
        town.remindersOn(town.today.plusDays(23)).remind(town.tenant);
        assertEquals(2, town.told.size());
        assertTrue(town.told.get(1).contains("[1, "), town.told.get(1));
    }

    private List<String> faults(FocusText text) {
        return assertThrows(Invalid.class, () -> town.plans.begin(town.pedagogue, ada, text, List.of())).faults().stream().map(fault -> fault.where()).toList();
    }

    private static String conflict(Executable act) {
        return assertThrows(Conflict.class, act).code();
    }

    private static List<UUID> ids(List<FocusPoint> points) {
        return points.stream().map(FocusPoint::id).toList();
    }

    private static String said(FocusPoint point) {
        return point.name() + ", " + point.owner() + ", " + point.state() + " " + point.revision();
    }
}
