package org.trivsel.tools.language.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.tools.language.World;

class FollowUpsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 9);
    private static final Assessment ONE = World.draft(1, World.NOAH, World.DAY);
    private static final Assessment OTHER = World.draft(2, World.NOAH, World.DAY);

    private final TestAudit audit = new TestAudit();
    private final FollowUps followUps = new FollowUps(Tables.database().store(), audit);
    private final Caller amina = World.caller(Tables.database().newTenant(), Role.PEDAGOGUE);

    @Test
    void showsTheNewestNoteFirst() {
        followUps.add(amina, ONE, "Rim hver dag", null);
        followUps.add(amina, ONE, "", TODAY.plusDays(30));
        List<FollowUp> notes = followUps.of(amina, ONE.id());
        assertEquals(List.of("", "Rim hver dag"), notes.stream().map(FollowUp::note).toList());
        assertEquals("Amina Berg", notes.get(0).author());
        assertTrue(notes.get(0).isOpen());
        assertEquals(List.of(), followUps.of(amina, OTHER.id()));
    }

    @Test
    void anotherTenantSeesNothingAndChangesNothing() {
        followUps.add(amina, ONE, "Kun vores", TODAY);
        Caller stranger = World.caller(Tables.database().newTenant(), Role.LEADER);
        assertEquals(List.of(), followUps.of(stranger, ONE.id()));
        assertEquals(List.of(), followUps.waitingFor(stranger, TODAY));
        UUID note = followUps.of(amina, ONE.id()).get(0).id();
        assertThrows(NotFound.class, () -> followUps.done(stranger, ONE, note));
        assertTrue(followUps.of(amina, ONE.id()).get(0).isOpen());
    }

    @Test
    void remindsWhoWroteItUntilItIsDone() {
        followUps.add(amina, ONE, "Senere", TODAY.plusDays(8));
        followUps.add(amina, ONE, "Først", TODAY);
        followUps.add(amina, ONE, "Uden dag", null);
        assertEquals(List.of("Først"), followUps.waitingFor(amina, TODAY.plusDays(7)).stream().map(FollowUp::note).toList());
        followUps.done(amina, ONE, followUps.waitingFor(amina, TODAY).get(0).id());
        assertEquals(List.of(), followUps.waitingFor(amina, TODAY.plusDays(7)));
    }

    @Test
    void marksNothingAsDoneThatBelongsToAnotherAssessmentOrHasNoDay() {
        followUps.add(amina, ONE, "Med dag", TODAY);
        followUps.add(amina, ONE, "Uden dag", null);
        List<FollowUp> notes = followUps.of(amina, ONE.id());
        assertThrows(NotFound.class, () -> followUps.done(amina, OTHER, notes.get(1).id()));
        assertThrows(NotFound.class, () -> followUps.done(amina, ONE, notes.get(0).id()));
    }

    @Test
    void closesWhatIsOpenOfOneAssessmentAndTellsTheAuditOnce() {
        followUps.add(amina, ONE, "Én", TODAY);
        followUps.add(amina, ONE, "To", TODAY.plusDays(90));
        followUps.add(amina, OTHER, "En anden", TODAY);
        assertEquals(List.of("language.note.done"), audit.actionsAfter(() -> followUps.close(amina, ONE)));
        assertEquals("2 notes, assessment " + ONE.id(), audit.last().detail());
        assertTrue(followUps.of(amina, ONE.id()).stream().noneMatch(FollowUp::isOpen));
        assertTrue(followUps.of(amina, OTHER.id()).get(0).isOpen());
        assertEquals(List.of(), audit.actionsAfter(() -> followUps.close(amina, ONE)));
    }

    @Test
    void everyUseOfANoteLeavesAnEntryAboutTheChildAndNoWordOfTheNote() {
        followUps.add(amina, ONE, "Rim hver dag", TODAY);
        assertEquals(List.of(), audit.actionsAfter(() -> followUps.of(amina, ONE.id())), "the entry of the result tells it");
        UUID note = followUps.of(amina, ONE.id()).get(0).id();
        assertEquals(AuditEvent.done("language.note.add", World.NOAH.id().value(), "note " + note), audit.last());
        assertEquals(List.of("language.note.waiting"), audit.actionsAfter(() -> followUps.waitingFor(amina, TODAY)));
        assertEquals("1 notes", audit.last().detail());
        followUps.done(amina, ONE, note);
        assertEquals(AuditEvent.done("language.note.done", World.NOAH.id().value(), "note " + note), audit.last());
        assertEquals(List.of(), audit.actionsAfter(() -> followUps.waitingFor(amina, TODAY)));
    }

    @Test
    void noEntryMeansNoNote() {
        FollowUps unrecorded = new FollowUps(Tables.database().store(), (tx, caller, event) -> {
            throw new Unavailable("audit-unavailable", "The use cannot be recorded right now.", Duration.ofSeconds(5), null);
        });
        assertThrows(Unavailable.class, () -> unrecorded.add(amina, ONE, "Uden spor", TODAY));
        assertEquals(List.of(), followUps.of(amina, ONE.id()));
        followUps.add(amina, ONE, "Med spor", TODAY);
        UUID note = followUps.of(amina, ONE.id()).get(0).id();
        assertThrows(Unavailable.class, () -> unrecorded.done(amina, ONE, note));
        assertThrows(Unavailable.class, () -> unrecorded.waitingFor(amina, TODAY));
        assertTrue(followUps.of(amina, ONE.id()).get(0).isOpen());
    }

    @Test
    void asksTheDatabaseOnceForThePage() {
        followUps.add(amina, ONE, "Én", TODAY);
        assertTrue(Tables.database().statements(() -> followUps.of(amina, ONE.id())) <= 2, "one query, and one for the tenant");
    }
}
