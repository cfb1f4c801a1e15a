package org.trivsel.tools.language.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.UnitId;
import org.trivsel.tools.language.World;

class FollowUpsTest {
    private static final LocalDate TODAY = LocalDate.now(World.TENANT.zone());
    private static final LocalDate SOON = TODAY.plusDays(7);
    private static final Assessment ONE = World.draft(1, World.NOAH, World.DAY);
    private static final Assessment OTHER = World.draft(2, World.NOAH, World.DAY);
    private static final int MANY = 100;

    private final TestAudit audit = new TestAudit();
    private final RegisterAccess access = new RegisterAccess(Tables.database().store(), audit);
    private final FollowUps followUps = new FollowUps(Tables.database().store(), access, audit);
    private final Register register = new Register();
    private final UnitId here = register.unit();
    private final UnitId elsewhere = register.unit();
    private final Caller amina = register.caller(Role.PEDAGOGUE, here);

    @BeforeEach
    void enrol() {
        register.enrol(World.NOAH, here, null);
    }

    @Test
    void showsTheNewestNoteFirstAndGoesOn() {
        followUps.add(amina, ONE, "Rim hver dag", null);
        followUps.add(amina, ONE, "", TODAY.plusDays(30));
        List<FollowUp> notes = of(amina, ONE);
        assertEquals(List.of("", "Rim hver dag"), notes.stream().map(FollowUp::note).toList());
        assertEquals("Amina Berg", notes.get(0).author());
        assertTrue(notes.get(0).isOpen());
        assertEquals(List.of(), of(amina, OTHER));
        FollowUpPage first = followUps.of(amina, ONE.id(), null, 1);
        assertEquals(notes.get(0).id().toString(), first.next());
        FollowUpPage second = followUps.of(amina, ONE.id(), notes.get(0).id(), 1);
        assertEquals(List.of(notes.get(1)), second.notes());
        assertEquals(null, second.next());
    }

    @Test
    void anotherTenantSeesNothingAndChangesNothing() {
        followUps.add(amina, ONE, "Kun vores", TODAY);
        Caller stranger = World.caller(Tables.database().newTenant(), Role.LEADER);
        assertEquals(List.of(), of(stranger, ONE));
        assertEquals(List.of(), waiting(stranger));
        UUID note = of(amina, ONE).get(0).id();
        assertThrows(NotFound.class, () -> followUps.done(stranger, note));
        assertTrue(of(amina, ONE).get(0).isOpen());
    }

    @Test
    void remindsWhoeverIsResponsibleForTheChildUntilItIsDone() {
        followUps.add(amina, ONE, "Senere", TODAY.plusDays(8));
        followUps.add(amina, ONE, "Først", TODAY);
        followUps.add(amina, ONE, "Uden dag", null);
        assertEquals(List.of("Først"), waiting(amina));
        Caller colleague = register.caller(Role.PEDAGOGUE, here);
        assertEquals(List.of("Først"), waiting(colleague));
        assertEquals(List.of("Først"), waiting(register.caller(Role.LEADER, null)));
        assertEquals("Noah <Eksempel>", followUps.waitingFor(colleague, SOON, null, MANY).notes().get(0).childName());
        followUps.done(colleague, followUps.waitingFor(colleague, TODAY, null, MANY).notes().get(0).id());
        assertEquals(List.of(), waiting(amina));
    }

    @Test
    void followsTheChildToWhoIsResponsibleNow() {
        followUps.add(amina, ONE, "Rim hver dag", TODAY);
        UUID note = of(amina, ONE).get(0).id();
        register.move(World.NOAH, elsewhere);
        Caller there = register.caller(Role.PEDAGOGUE, elsewhere);
        assertEquals(List.of(), waiting(amina));
        assertThrows(NotFound.class, () -> followUps.done(amina, note));
        assertEquals(List.of("Rim hver dag"), waiting(there));
        followUps.done(there, note);
        assertEquals(List.of(), waiting(there));
    }

    @Test
    void goesOnWhereTheListWasCutWithoutGapOrDouble() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            followUps.add(amina, ONE, "Nummer " + (10 + i), TODAY.plusDays(i / 5));
            expected.add("Nummer " + (10 + i));
        }
        for (Caller caller : List.of(amina, register.caller(Role.LEADER, null))) {
            List<String> found = new ArrayList<>();
            String next = null;
            do {
                FollowUpPage page = followUps.waitingFor(caller, SOON, next == null ? null : UUID.fromString(next), 7);
                page.notes().forEach(note -> found.add(note.note()));
                next = page.next();
            } while (next != null);
            assertEquals(expected, found.stream().sorted().toList());
            assertEquals(25, found.size());
        }
    }

    @Test
    void isForThoseWhoMayWriteOnly() {
        followUps.add(amina, ONE, "Rim hver dag", TODAY);
        UUID note = of(amina, ONE).get(0).id();
        Caller administration = register.caller(Role.ADMINISTRATION, null);
        assertThrows(Forbidden.class, () -> waiting(administration));
        assertThrows(NotFound.class, () -> followUps.done(administration, note));
        assertEquals(World.NOAH.id().value(), audit.last().subject());
    }

    @Test
    void marksNothingAsDoneThatIsDoneOrHasNoDay() {
        followUps.add(amina, ONE, "Med dag", TODAY);
        followUps.add(amina, ONE, "Uden dag", null);
        List<FollowUp> notes = of(amina, ONE);
        assertThrows(NotFound.class, () -> followUps.done(amina, notes.get(0).id()));
        followUps.done(amina, notes.get(1).id());
        assertThrows(NotFound.class, () -> followUps.done(amina, notes.get(1).id()));
    }

    @Test
    void closesWhatIsOpenOfOneAssessmentAndTellsTheAuditOnce() {
        followUps.add(amina, ONE, "Én", TODAY);
        followUps.add(amina, ONE, "To", TODAY.plusDays(90));
        followUps.add(amina, OTHER, "En anden", TODAY);
        assertEquals(List.of("language.note.done"), audit.actionsAfter(() -> followUps.voided(amina, ONE)));
        assertEquals("2 notes, assessment " + ONE.id(), audit.last().detail());
        assertTrue(of(amina, ONE).stream().noneMatch(FollowUp::isOpen));
        assertTrue(of(amina, OTHER).get(0).isOpen());
        assertEquals(List.of(), audit.actionsAfter(() -> followUps.voided(amina, ONE)));
    }

    @Test
    void everyUseOfANoteLeavesAnEntryAboutTheChildAndNoWordOfTheNote() {
        followUps.add(amina, ONE, "Rim hver dag", TODAY);
        assertEquals(List.of(), audit.actionsAfter(() -> of(amina, ONE)), "the entry of the result tells it");
        UUID note = of(amina, ONE).get(0).id();
        assertEquals(AuditEvent.done("language.note.add", World.NOAH.id().value(), "note " + note), audit.last());
        assertEquals(List.of("language.note.waiting"), audit.actionsAfter(() -> waiting(amina)));
        assertEquals("1 notes", audit.last().detail());
        followUps.done(amina, note);
        assertEquals(AuditEvent.done("language.note.done", World.NOAH.id().value(), "note " + note), audit.last());
        assertEquals(List.of(), audit.actionsAfter(() -> waiting(amina)));
    }

    @Test
    void noEntryMeansNoNote() {
        FollowUps unrecorded = new FollowUps(Tables.database().store(), access, (tx, caller, event) -> {
            throw new Unavailable("audit-unavailable", "The use cannot be recorded right now.", Duration.ofSeconds(5), null);
        });
        assertThrows(Unavailable.class, () -> unrecorded.add(amina, ONE, "Uden spor", TODAY));
        assertEquals(List.of(), of(amina, ONE));
        followUps.add(amina, ONE, "Med spor", TODAY);
        UUID note = of(amina, ONE).get(0).id();
        assertThrows(Unavailable.class, () -> unrecorded.done(amina, note));
        assertThrows(Unavailable.class, () -> unrecorded.waitingFor(amina, TODAY, null, MANY));
        assertTrue(of(amina, ONE).get(0).isOpen());
    }

    @Test
    void asksTheDatabaseOnceForThePage() {
        followUps.add(amina, ONE, "Én", TODAY);
        assertTrue(Tables.database().statements(() -> of(amina, ONE)) <= 2, "one query, and one for the tenant");
        assertEquals(3, Tables.database().statements(() -> waiting(amina)), "and the entry");
    }

    private List<FollowUp> of(Caller caller, Assessment assessment) {
        return followUps.of(caller, assessment.id(), null, MANY).notes();
    }

    private List<String> waiting(Caller caller) {
        return followUps.waitingFor(caller, SOON, null, MANY).notes().stream().map(FollowUp::note).toList();
    }
}
