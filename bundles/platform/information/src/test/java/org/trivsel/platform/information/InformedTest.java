package org.trivsel.platform.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.information.Channel;
import org.trivsel.information.Telling;
import org.trivsel.information.Told;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;

/** Who was told: recorded once for ever, corrected by another entry, for those who may see the child. */
class InformedTest {
    private final Town town = new Town();

    @Test
    void aChildIsToldOfWhenAllWhoHoldCustodyTodayAre() {
        town.holder(town.ada, "Former", town.today.minusDays(1));
        assertEquals(Set.of(town.ada, town.bo), town.untold(town.pedagogue, town.ada, town.bo));
        town.information.tell(town.pedagogue, List.of(town.letter(town.ada, town.mona)));
        assertEquals(Set.of(town.ada), town.untold(town.pedagogue, town.ada), "Ole was not told");
        town.information.tell(town.leader, List.of(new Telling(town.ada, town.ole, SampleLetter.ID, Channel.CONVERSATION, "ar", town.today.minusDays(2), null)));
        assertEquals(Set.of(town.bo), town.untold(town.pedagogue, town.ada, town.bo));
        assertEquals(Set.of(town.ada), town.information.untold(town.pedagogue, "another-letter", List.of(town.ada)));
        assertEquals(List.of("Mona PRINT da PEDAGOGUE 1.1", "Ole CONVERSATION ar LEADER 1.1"), town.information.told(town.administration, town.ada).stream()
                .map(one -> one.holderName() + " " + one.channel() + " " + one.language() + " " + one.by() + " " + one.version()).toList());
        assertEquals(List.of("information.tell DONE", "information.tell DONE", "information.read DONE"), town.audited());
    }

    @Test
    void aGroupIsToldInOneStepOrNotAtAll() {
        List<Telling> all = List.of(town.letter(town.ada, town.mona), town.letter(town.ada, town.ole), town.letter(town.bo, town.karin));
        assertEquals(3, town.information.tell(town.pedagogue, all).size());
        assertEquals(Set.of(), town.untold(town.pedagogue, town.ada, town.bo));

        Town second = new Town();
        assertThrows(NotFound.class, () -> second.information.tell(second.pedagogue,
                List.of(second.letter(second.ada, second.mona), second.letter(second.bo, second.mona))));
        assertEquals(List.of(), second.information.told(second.leader, second.ada), "nothing half written");
    }

    @Test
    void somebodyWhoComesLaterIsToldToo() {
        town.information.tell(town.leader, List.of(town.letter(town.bo, town.karin)));
        assertEquals(Set.of(), town.untold(town.leader, town.bo));
        town.holder(town.bo, "Per", null);
        assertEquals(Set.of(town.bo), town.untold(town.leader, town.bo));
    }

    @Test
    void aChildWithoutCustodyHoldersWaitsForNobody() {
        ChildId alone = town.child(town.house, "Cleo");
        assertEquals(Set.of(), town.untold(town.leader, alone));
    }

    @Test
    void aWrongEntryIsWithdrawnByAnotherAndStaysKnown() {
        Told wrong = town.information.tell(town.pedagogue, List.of(town.letter(town.bo, town.karin))).get(0);
        Told withdrawn = town.information.withdraw(town.leader, town.bo, wrong.id(), "Was another child");
        assertFalse(withdrawn.counts());
        assertEquals(Set.of(town.bo), town.untold(town.leader, town.bo));
        assertThrows(Conflict.class, () -> town.information.withdraw(town.leader, town.bo, wrong.id(), "Again"));
        assertThrows(NotFound.class, () -> town.information.withdraw(town.leader, town.ada, wrong.id(), "Of another child"));
        assertThrows(Invalid.class, () -> town.information.withdraw(town.leader, town.bo, wrong.id(), " "));
        town.information.tell(town.pedagogue, List.of(town.letter(town.bo, town.karin)));
        assertEquals(Set.of(), town.untold(town.leader, town.bo));
        assertEquals(List.of("null", "Was another child"), town.information.told(town.leader, town.bo).stream()
                .map(one -> one.withdrawal() == null ? "null" : one.withdrawal().reason()).toList());
    }

    @Test
    void nothingThatIsRecordedCanBeChangedOrTakenAway() {
        town.information.tell(town.pedagogue, List.of(town.letter(town.bo, town.karin)));
        for (String sql : List.of("update informed set told_on = told_on - 1", "delete from informed", "update informed_withdrawn set reason = 'x'",
                "delete from informed_withdrawn")) {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update(sql)), sql);
            assertTrue(String.valueOf(refused.getCause()).contains("permission denied"), String.valueOf(refused.getCause()));
        }
    }

    @Test
    void whatCannotBeIsNamedAndNothingIsWritten() {
        assertEquals(List.of("letter"), faults(new Telling(town.bo, town.karin, "unknown", Channel.PRINT, "da", town.today, null)));
        assertEquals(List.of("language"), faults(new Telling(town.bo, town.karin, SampleLetter.ID, Channel.PRINT, "ar", town.today, null)));
        assertEquals(List.of("language"), faults(new Telling(town.bo, town.karin, SampleLetter.ID, Channel.CONVERSATION, "<b>", town.today, null)));
        assertEquals(List.of("day"), faults(new Telling(town.bo, town.karin, SampleLetter.ID, Channel.PRINT, "da", town.today.plusDays(1), null)));
        assertEquals(List.of("reason"), faults(new Telling(town.bo, town.karin, SampleLetter.ID, Channel.PRINT, "da", town.today, "x")));
        assertEquals(List.of("language", "day", "reason"),
                faults(new Telling(town.bo, town.karin, SampleLetter.ID, Channel.EXEMPT, "da", town.today.minusYears(6), " ")));
        assertEquals(List.of("holder"), assertThrows(Invalid.class, () -> town.information.tell(town.leader, List.of())).faults().stream()
                .map(fault -> fault.where()).toList());
        assertEquals(List.of(), town.information.told(town.leader, town.bo));
    }

    @Test
    void anExceptionIsForLeadersAndAdministrationAndSaysWhy() {
        Telling exempt = new Telling(town.bo, town.karin, SampleLetter.ID, Channel.EXEMPT, null, town.today, "Nobody knows where she lives");
        assertThrows(Forbidden.class, () -> town.information.tell(town.pedagogue, List.of(exempt)));
        assertEquals("Nobody knows where she lives", town.information.tell(town.leader, List.of(exempt)).get(0).reason());
        assertEquals(Set.of(), town.untold(town.pedagogue, town.bo));
        assertNull(town.recipient(town.bo, town.karin).before());
    }

    @Test
    void othersAreNotThere() {
        Told told = town.information.tell(town.pedagogue, List.of(town.letter(town.ada, town.mona))).get(0);
        Town neighbour = new Town();
        for (Caller caller : List.of(town.stranger, neighbour.leader, neighbour.administration)) {
            assertThrows(NotFound.class, () -> town.information.told(caller, town.ada));
            assertThrows(NotFound.class, () -> town.information.tell(caller, List.of(town.letter(town.ada, town.mona))));
            assertThrows(NotFound.class, () -> town.information.withdraw(caller, town.ada, told.id(), "x"));
            assertEquals(Set.of(), town.untold(caller, town.ada));
            assertEquals(List.of(), town.information.recipients(caller, SampleLetter.ID, List.of(town.ada)));
        }
        assertEquals(1, town.information.told(town.leader, town.ada).size());
    }

    @Test
    void onlyWhoHoldsCustodyOverThatChildTodayCanBeTold() {
        UUID former = town.holder(town.ada, "Former", town.today.minusDays(1));
        for (UUID holder : List.of(town.karin, former, UUID.randomUUID())) {
            assertThrows(NotFound.class, () -> town.information.tell(town.leader, List.of(town.letter(town.ada, holder))));
        }
        assertEquals(List.of(), town.information.told(town.leader, town.ada));
        assertTrue(town.audited().contains("information.tell DENIED"));
    }

    private List<String> faults(Telling telling) {
        return assertThrows(Invalid.class, () -> town.information.tell(town.leader, List.of(telling))).faults().stream().map(fault -> fault.where()).toList();
    }
}
