package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.platform.round.World;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.round.Step;

class TalkTest {
    private final House house = new House();

    @Test
    void peopleDecideAndSayWhy() {
        house.both();
        Sheet before = house.talks.of(house.amina, house.part).sheet();
        assertNull(before.decision(), "nothing is suggested");
        assertEquals("reason", assertThrows(Invalid.class, () -> house.talks.decide(house.amina, house.part, 0, new Agreement(4, " ", "", ""))).faults().get(0).where());
        assertEquals("position", assertThrows(Invalid.class, () -> house.talks.decide(house.amina, house.part, 0, new Agreement(10, "Fordi", "", ""))).faults().get(0).where());
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Hun leger med én ad gangen", "Vi ser på eftermiddagen", ""));
        Sheet after = house.talks.of(house.jonas, house.part).sheet();
        assertEquals(4, after.decision().position());
        assertEquals("Vi ser på eftermiddagen", after.decision().words());
        assertEquals(Step.SHARED, house.part(house.asta).step());
        assertEquals("Havørn 1/0/1", house.world.coverage(house.world.leader, house.round.id()));
    }

    @Test
    void notAgreeingStands() {
        house.both();
        house.talks.decide(house.amina, house.part, 0, new Agreement(null, "Vi ser det forskelligt", "", ""));
        assertNull(house.talks.of(house.jonas, house.part).sheet().decision().position());
        assertEquals(Step.SHARED, house.part(house.asta).step());
    }

    @Test
    void ofTwoWhoCloseTheSameOneIsTold() {
        house.both();
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Først", "", ""));
        Outdated late = assertThrows(Outdated.class, () -> house.talks.decide(house.jonas, house.part, 0, new Agreement(8, "Samtidig", "", "")));
        assertTrue(late.detail().contains("Først") && late.detail().contains("Samtidig"), late.detail());
        assertEquals("Først", house.talks.of(house.jonas, house.part).sheet().decision().reason());
        house.talks.decide(house.jonas, house.part, 1, new Agreement(8, "Efter at have set det", "", ""));
        assertEquals(List.of("4 Først", "8 Efter at have set det"), World.STORE.inTransaction(house.world.tenant.id(), tx -> tx.list(
                "select position || ' ' || reason from tool_early.decision order by revision", row -> row.text(1))), "the one before is kept");
        assertEquals("Havørn 1/0/1", house.world.coverage(house.world.leader, house.round.id()));
    }

    @Test
    void aClosedRoundIsDecidedNoMore() {
        house.both();
        house.close();
        assertEquals("round-closed", assertThrows(Conflict.class, () -> house.talks.decide(house.amina, house.part, 0, new Agreement(4, "For sent", "", ""))).code());
        assertEquals(2, house.talks.of(house.amina, house.part).ratings().size(), "what both handed in can be read");
    }

    @Test
    void staysWhereItWasMadeUnlessThePolicySaysItFollows() {
        house.both();
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Hos os", "", ""));
        Caller there = house.world.caller(Role.PEDAGOGUE, house.world.crab);
        Caller leaderThere = house.world.caller(Role.LEADER, house.world.bay);
        refused(there);
        house.world.move(house.asta, house.world.crab);
        house.world.settleAgain(house.round.id());
        refused(there);
        refused(leaderThere);
        assertEquals("Hos os", house.talks.of(house.amina, house.part).sheet().decision().reason(), "the old unit keeps it");
        assertEquals(1, house.talks.decided(house.world.leader, List.of(house.part)).size());
        assertEquals(List.of(), house.talks.decided(there, List.of(house.part)));

        house.world.policies.values.put("early.follows", "yes");
        assertEquals("Hos os", house.talks.of(there, house.part).sheet().decision().reason(), "decided by the policy of today");
        refused(house.amina);
        house.world.policies.values.put("early.follows", "no");
        refused(there);
    }

    @Test
    void goesAlongInTheMiddleOfARoundWhereItFollows() {
        House other = new House(new World(), "yes");
        other.rate(other.amina, other.part, 2);
        other.world.move(other.asta, other.world.crab);
        other.world.settleAgain(other.round.id());
        Caller there = other.world.caller(Role.PEDAGOGUE, other.world.crab);
        assertThrows(NotFound.class, () -> other.talks.of(there, other.part), "and stays blind there");
        other.rate(there, other.part, 6);
        assertEquals(2, other.talks.of(there, other.part).ratings().size());
        assertThrows(NotFound.class, () -> other.talks.of(other.amina, other.part));
    }

    @Test
    void beginsAnewAtTheNewHomeWhereItDoesNot() {
        house.rate(house.amina, house.part, 2);
        house.world.move(house.asta, house.world.crab);
        house.world.settleAgain(house.round.id());
        Caller there = house.world.caller(Role.PEDAGOGUE, house.world.crab);
        assertThrows(NotFound.class, () -> house.ratings.part(there, house.part));
        var anew = house.world.rounds.parts(there, house.round.id(), house.world.crab);
        assertEquals(1, anew.size());
        assertTrue(house.ratings.own(there, anew.get(0)).isEmpty());
        house.rate(there, anew.get(0).id(), 6);
        assertThrows(NotFound.class, () -> house.talks.of(there, anew.get(0).id()), "what was handed in elsewhere does not count here");
        assertThrows(Conflict.class, () -> house.ratings.save(house.jonas, house.part, 0, Document.EMPTY), "and nobody rates a child who has gone");
    }

    @Test
    void aChildAtTwoHomesIsNotReadAcross() {
        house.both();
        house.world.enrol(house.asta, house.world.crab, house.world.today());
        refused(house.world.caller(Role.PEDAGOGUE, house.world.crab));
        assertEquals(2, house.talks.of(house.amina, house.part).ratings().size());
    }

    private void refused(Caller caller) {
        assertThrows(NotFound.class, () -> house.talks.of(caller, house.part));
        assertThrows(NotFound.class, () -> house.ratings.part(caller, house.part));
        assertThrows(NotFound.class, () -> house.talks.decide(caller, house.part, 1, new Agreement(1, "Udefra", "", "")));
    }
}
