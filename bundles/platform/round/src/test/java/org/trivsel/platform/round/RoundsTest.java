package org.trivsel.platform.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.Obstacle;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.round.NewRound;
import org.trivsel.round.Part;
import org.trivsel.round.Raters;
import org.trivsel.round.Round;
import org.trivsel.round.Step;

class RoundsTest {
    private final World world = new World();

    @AfterEach
    void stop() {
        world.rounds.stop();
    }

    @Test
    void countsThoseWhoAreEnrolledOnTheDayAndOfTheAge() {
        world.children(world.hawk, 3);
        world.child(world.lark, 71);
        world.child(world.lark, 72);
        world.child(world.lark, 8);
        world.child(world.lark, 9);
        world.leave(world.child(world.hawk, 40));
        Round round = world.opened(world.town);
        assertEquals(Round.State.OPEN, round.state());
        assertEquals("Havørn 3/0/0, Lærke 2/0/0", world.coverage(world.administration, round.id()));
        assertEquals(world.today(), round.counted());
        assertEquals(round.all(), round.done());
    }

    @Test
    void goesOnWhereANodeHasEnded() throws Exception {
        world.children(world.hawk, 2);
        world.children(world.crab, 2);
        for (int i = 0; i < 25; i++) {
            world.children(world.unit("Strandby", "Ahornen", "Stue " + i), 1);
        }
        Round round = world.planned(world.town);
        world.rounds.open(world.administration, round.id(), round.revision());
        Settler.Work work = world.work(round.id());
        World.STORE.run(world.tenant.id(), tx -> world.settler.takeIn(tx, work));
        boolean more = World.STORE.inTransaction(world.tenant.id(), tx -> world.settler.someUnits(tx, work));
        assertTrue(more);
        // The second part is lost with its node.
        assertThrows(IllegalStateException.class, () -> World.STORE.run(world.tenant.id(), tx -> {
            world.settler.someUnits(tx, work);
            throw new IllegalStateException("killed");
        }));
        Round half = world.rounds.get(world.administration, round.id());
        assertEquals("OPENING 20/31", half.state() + " " + half.done() + "/" + half.all());
        assertTrue(world.settle(round.id()));
        assertTrue(world.settle(round.id()), "once more changes nothing");
        assertEquals(29, world.rounds.coverage(world.administration, round.id()).stream().mapToInt(one -> one.children()).sum());
        assertEquals(Round.State.OPEN, world.rounds.get(world.administration, round.id()).state());
    }

    @Test
    void takesInWhoComesSetsAsideWhoGoesAndFollowsWhoChangesGroup() {
        ChildId stays = world.child(world.hawk, 40);
        ChildId goes = world.child(world.hawk, 40);
        ChildId changes = world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        step(changes, Step.READY);
        ChildId comes = world.child(world.hawk, 40);
        world.leave(goes);
        world.move(changes, world.lark);
        world.settleAgain(round.id());
        assertEquals("Havørn 2/0/0, Lærke 1/1/0", world.coverage(world.administration, round.id()));
        assertEquals(world.today(), part(goes).left());
        assertEquals(world.lark, part(changes).unit());
        assertEquals(Step.READY, part(changes).step());
        assertFalse(part(stays).late());
        assertEquals(1, parts(comes).size());
        world.move(changes, world.hawk);
        world.settleAgain(round.id());
        assertEquals("Havørn 3/1/0", world.coverage(world.administration, round.id()));
    }

    @Test
    void whoHasGoneCountsWhenItWasDone() {
        ChildId done = world.child(world.hawk, 40);
        world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        step(done, Step.SHARED);
        world.leave(done);
        world.settleAgain(round.id());
        assertEquals("Havørn 2/0/1", world.coverage(world.administration, round.id()));
    }

    @Test
    void aChildAtAnotherHomeBeginsAnewUnlessWhatWasMadeFollows() {
        ChildId anew = world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        step(anew, Step.READY);
        world.move(anew, world.crab);
        world.settleAgain(round.id());
        assertEquals(List.of("left READY", "here WAITING"), parts(anew).stream().sorted((a, b) -> a.left() == null ? 1 : -1)
                .map(part -> (part.left() == null ? "here " : "left ") + part.step()).toList());
        assertEquals("Krabben 1/0/0", world.coverage(world.administration, round.id()));

        world.rounds.close(world.administration, round.id(), world.rounds.get(world.administration, round.id()).revision());
        world.policies.values.put("early.follows", "yes");
        ChildId followed = world.child(world.hawk, 40);
        Round second = world.opened(world.town);
        step(followed, Step.READY);
        world.move(followed, world.crab);
        world.settleAgain(second.id());
        assertEquals(1, parts(followed).size());
        assertEquals(world.crab, part(followed).unit());
        assertEquals("Krabben 2/1/0", world.coverage(world.administration, second.id()));
    }

    @Test
    void tellsWhichOfSomebodysUnitsAreInIt() {
        world.children(world.hawk, 1);
        world.children(world.crab, 1);
        Round round = world.opened(world.maple);
        assertEquals(Set.of(world.town, world.maple, world.hawk), world.rounds.among(world.leader, round.id(),
                List.of(world.town, world.maple, world.hawk, world.lark, world.bay, world.crab)));
        Caller stranger = new World().administration;
        assertEquals(Set.of(), world.rounds.among(stranger, round.id(), List.of(world.town)));
    }

    @Test
    void keepsThePolicyItBeganWith() {
        ChildId child = world.child(world.hawk, 40);
        world.opened(world.town);
        world.policies.values.put("early.raters", "3");
        assertEquals(2, part(child).policy().number("early.raters"));
    }

    @Test
    void nothingIsWrittenOnceItIsClosed() {
        ChildId child = world.child(world.hawk, 40);
        Round round = world.opened(world.town);
        Round closed = world.rounds.close(world.administration, round.id(), round.revision());
        assertEquals(Round.State.CLOSED, closed.state());
        Conflict late = assertThrows(Conflict.class,
                () -> World.STORE.run(world.tenant.id(), tx -> world.rounds.holdOpen(tx, world.administration, round.id())));
        assertEquals("round-closed", late.code());
        world.child(world.hawk, 40);
        world.settleAgain(round.id());
        assertEquals("Havørn 1/0/0", world.coverage(world.administration, round.id()), "and nobody is taken in any more");
        assertFalse(part(child).roundOpen());
    }

    @Test
    void ofTwoWhoChangeItOneIsTold() {
        Round round = world.planned(world.maple);
        world.rounds.open(world.leader, round.id(), round.revision());
        assertEquals("round-changed", assertThrows(Conflict.class, () -> world.rounds.open(world.administration, round.id(), round.revision())).code());
        assertEquals("round-changed", assertThrows(Conflict.class, () -> world.rounds.close(world.administration, round.id(), round.revision())).code());
        assertEquals(List.of("round.plan DONE", "round.open DONE", "round.open DENIED", "round.close DENIED"), world.audited());
    }

    @Test
    void aLeaderSeesOwnUnitsOnlyAndKeepsNoRoundOfTheTown() {
        world.children(world.hawk, 2);
        world.children(world.crab, 2);
        Round round = world.opened(world.town);
        assertEquals("Havørn 2/0/0", world.coverage(world.leader, round.id()));
        assertThrows(NotFound.class, () -> world.rounds.close(world.leader, round.id(), round.revision()));
        Round there = world.opened(world.bay);
        assertThrows(NotFound.class, () -> world.rounds.get(world.leader, there.id()));
        assertThrows(NotFound.class, () -> world.rounds.coverage(world.leader, there.id()));
        assertEquals(List.of(round.id()), world.rounds.list(world.leader).stream().map(Round::id).toList());
        assertThrows(Forbidden.class, () -> world.rounds.list(world.caller(Role.PEDAGOGUE, world.hawk)));
        assertThrows(NotFound.class, () -> world.rounds.plan(world.leader, round(world, "Runde", 3)));
        Caller stranger = new World().administration;
        assertThrows(NotFound.class, () -> world.rounds.get(stranger, round.id()));
    }

    @Test
    void whatCannotBePlannedIsNamed() {
        assertEquals("title", assertThrows(Invalid.class, () -> world.rounds.plan(world.administration, round(world, " ", 3))).faults().get(0).where());
        assertEquals("to", assertThrows(Invalid.class, () -> world.rounds.plan(world.administration, round(world, "Runde", -1))).faults().get(0).where());
        NewRound none = new NewRound("language", "Runde", world.today(), world.today(), List.of(), Raters.STAFF);
        assertEquals(List.of("units", "tool"), assertThrows(Invalid.class, () -> world.rounds.plan(world.administration, none)).faults().stream()
                .map(fault -> fault.where()).toList());
    }

    @Test
    void whoCameByAnImportThatIsUndoneGoesUnlessSomethingWasDone() {
        Round round = world.opened(world.town);
        Batch mistaken = new Batch(world.tenant.id(), UUID.randomUUID());
        ChildId stays = world.child(world.hawk, 40);
        ChildId goes = world.child(mistaken, world.hawk, 40);
        world.settleAgain(round.id());
        assertEquals("Havørn 2/0/0", world.coverage(world.administration, round.id()));
        step(goes, Step.READY);
        assertEquals(List.of(Obstacle.Kind.CHILD_IN_USE), world.writer.obstacles(mistaken).stream().map(Obstacle::kind).toList());
        assertThrows(Conflict.class, () -> world.writer.undo(mistaken));
        step(goes, Step.WAITING);
        assertEquals(List.of(), world.writer.obstacles(mistaken));
        world.writer.undo(mistaken);
        assertEquals("Havørn 1/0/0", world.coverage(world.administration, round.id()));
        assertEquals(List.of(), parts(goes));
        assertEquals(1, parts(stays).size());
    }

    @Test
    void aChildOfARoundThatIsClosedIsNotUndone() {
        Batch mistaken = new Batch(world.tenant.id(), UUID.randomUUID());
        world.child(mistaken, world.hawk, 40);
        Round round = world.opened(world.town);
        world.rounds.close(world.administration, round.id(), round.revision());
        assertThrows(Conflict.class, () -> world.writer.undo(mistaken));
        assertEquals("Havørn 1/0/0", world.coverage(world.administration, round.id()));
    }

    @Test
    void oneMoreThanThePolicySaysAYearTakesAReason() {
        world.policies.values.put("early.cadence", "2");
        world.planned(world.hawk);
        world.planned(world.crab);
        world.planned(world.maple);
        Invalid asked = assertThrows(Invalid.class, () -> world.planned(world.town), "a group has had two");
        assertEquals("reason cadence", asked.faults().get(0).where() + " " + asked.faults().get(0).code());
        world.planned(world.bay);
        NewRound next = new NewRound(World.TOOL, "Næste år", world.today().plusYears(1), world.today().plusYears(1), List.of(world.town), Raters.STAFF);
        world.rounds.plan(world.administration, next);
        assertThrows(Invalid.class, () -> world.rounds.plan(world.administration, because(" ")));
        assertThrows(Invalid.class, () -> world.rounds.plan(world.administration, because("x".repeat(201))));
        world.rounds.plan(world.administration, because("Vandskade i sommer"));
        assertEquals("early, 1 units, one more than the policy says: Vandskade i sommer", World.STORE.inTransaction(world.tenant.id(), tx -> tx.one(
                "select detail from audit_entry where action = 'round.plan' order by at desc, id desc limit 1", row -> row.text(1))).orElseThrow());
    }

    @Test
    void whatWasPlannedAndNeverOpenedTakesNoPlace() {
        world.policies.values.put("early.cadence", "1");
        world.planned(world.hawk);
        assertThrows(Invalid.class, () -> world.planned(world.hawk));
        World.STORE.run(world.tenant.id(), tx -> tx.update("update round set opens = ?, due = ?", world.today().minusDays(1), world.today().minusDays(1)));
        world.planned(world.hawk);
    }

    private NewRound because(String reason) {
        return new NewRound(World.TOOL, "Runde", world.today(), world.today().plusDays(3), List.of(world.town), Raters.STAFF, reason);
    }

    private static NewRound round(World world, String title, int days) {
        return new NewRound(World.TOOL, title, world.today(), world.today().plusDays(days), List.of(world.town), Raters.STAFF);
    }

    private void step(ChildId child, Step step) {
        World.STORE.run(world.tenant.id(), tx -> world.rounds.step(tx, world.administration, part(child).id(), step));
    }

    private Part part(ChildId child) {
        return parts(child).get(0);
    }

    private List<Part> parts(ChildId child) {
        return world.rounds.ofChild(world.administration, World.TOOL, child);
    }
}
