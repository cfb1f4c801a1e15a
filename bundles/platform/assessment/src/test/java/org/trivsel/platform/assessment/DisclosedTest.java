package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Course;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;

/** Results are read elsewhere through a disclosure that covers assessments, and through no other. */
class DisclosedTest {
    private final World world = new World();
    private final UnitId elsewhere = world.unit(null);
    private final Caller outside = world.caller("Ole", Role.PEDAGOGUE, elsewhere);
    private final Assessment result = world.assessments.start(world.pedagogue, world.whole(world.child));

    private UUID disclosed(UnitId to, String covers, LocalDate first, LocalDate last) {
        UUID id = UUID.randomUUID();
        world.run("insert into disclosure (tenant_id, id) values (?, ?)", world.tenant.id().value(), id);
        world.run("""
                insert into disclosure_basis (tenant_id, id, child_id, from_unit, basis, law, purpose, recipient_unit, covers, valid_from, valid_to, recorded_by)
                values (?, ?, ?, ?, 'public-task', 'Act', 'Speech therapy', ?, ?, ?, ?, ?)""", world.tenant.id().value(), id, world.child.value(), world.top.value(),
                to.value(), new String[] {covers}, first, last, world.leader.account().value());
        return id;
    }

    private void refused() {
        assertThrows(NotFound.class, () -> world.assessments.get(outside, result.id()));
        assertThrows(NotFound.class, () -> world.assessments.withCourse(outside, result.id()));
        assertThrows(NotFound.class, () -> world.assessments.ofChild(outside, world.child));
    }

    @Test
    void theRecipientReadsResultsAndNothingThatIsStillWritten() {
        Assessment draft = world.assessments.start(world.pedagogue, world.draft());
        refused();
        UUID disclosure = disclosed(elsewhere, "assessments", world.today, world.today);
        assertEquals(result.id(), world.assessments.get(outside, result.id()).id());
        assertEquals(new AuditEvent("disclosure.open", world.child.value(), AuditEvent.Outcome.DONE, "disclosure " + disclosure + ", assessments"),
                world.audit.events.get(world.audit.events.size() - 2));
        assertEquals("assessment.read", world.audit.last().action());
        Course course = world.assessments.withCourse(outside, result.id());
        assertEquals(List.of(result.id()), course.all().stream().map(Assessment::id).toList());
        assertEquals(List.of(result.id()), world.assessments.ofChild(outside, world.child).stream().map(Assessment::id).toList());
        assertThrows(NotFound.class, () -> world.assessments.get(outside, draft.id()));
        assertThrows(NotFound.class, () -> world.assessments.withCourse(outside, draft.id()));
        assertThrows(NotFound.class, () -> world.assessments.lock(outside, result.id()), "to read is not to decide");
        assertThrows(NotFound.class, () -> world.assessments.answer(outside, draft.id(), draft.revision(), World.allAnswers()));
        assertThrows(NotFound.class, () -> world.assessments.start(outside, world.draft()));
    }

    @Test
    void plansOpenNoAssessmentNorDoesWhatIsOverToComeOrForOthers() {
        disclosed(elsewhere, "plans", world.today, world.today);
        disclosed(elsewhere, "early.positions", world.today, world.today);
        disclosed(elsewhere, "assessments", world.today.minusDays(9), world.today.minusDays(1));
        disclosed(elsewhere, "assessments", world.today.plusDays(1), world.today.plusDays(9));
        disclosed(world.unit(null), "assessments", world.today, world.today);
        refused();
        UUID withdrawn = disclosed(elsewhere, "assessments", world.today, world.today);
        assertEquals(1, world.assessments.ofChild(outside, world.child).size());
        world.run("insert into disclosure_withdrawn (tenant_id, disclosure_id, id, withdrawn_on, withdrawn_by, recorded_by) values (?, ?, ?, ?, 'The mother', ?)",
                world.tenant.id().value(), withdrawn, UUID.randomUUID(), world.today, world.leader.account().value());
        refused();
    }

    @Test
    void whatAnotherHomeMakesAfterTheChildMovedThereIsNotOpen() {
        disclosed(elsewhere, "assessments", world.today, world.today);
        UnitId newHome = world.unit(null);
        world.run("update enrolment set valid_to = ? where child_id = ?", world.today.minusDays(1), world.child.value());
        world.run("insert into enrolment (tenant_id, id, child_id, unit_id, valid_from) values (?, ?, ?, ?, ?)", world.tenant.id().value(), UUID.randomUUID(),
                world.child.value(), newHome.value(), world.today);
        Assessment there = world.assessments.start(world.caller("Nina", Role.PEDAGOGUE, newHome), world.whole(world.child));
        assertThrows(NotFound.class, () -> world.assessments.get(outside, there.id()));
        assertThrows(NotFound.class, () -> world.assessments.withCourse(outside, there.id()));
        assertEquals(List.of(result.id()), world.assessments.withCourse(outside, result.id()).all().stream().map(Assessment::id).toList());
        assertEquals(List.of(result.id()), world.assessments.ofChild(outside, world.child).stream().map(Assessment::id).toList());
        assertEquals(result.id(), world.assessments.get(outside, result.id()).id(), "what was made where it was disclosed from stays open");
    }

    @Test
    void whatWasMadeInAGroupThatIsClosedNowIsStillItsHousesToDisclose() {
        Assessment earlier = world.assessments.start(world.pedagogue, new NewAssessment(world.child, world.instrument, world.today.minusDays(9), World.allAnswers(), true));
        world.run("update unit_ancestor set valid_to = ? where unit_id = ?", world.today.minusDays(2), world.group.value());
        disclosed(elsewhere, "assessments", world.today, world.today);
        assertEquals(earlier.id(), world.assessments.get(outside, earlier.id()).id());
    }

    @Test
    void anotherChildAndAnotherTenantStayClosed() {
        disclosed(elsewhere, "assessments", world.today, world.today);
        Assessment another = world.assessments.start(world.pedagogue, world.whole(world.child(world.today.minusYears(4), world.group)));
        assertThrows(NotFound.class, () -> world.assessments.get(outside, another.id()));
        World neighbour = new World();
        assertThrows(NotFound.class, () -> world.assessments.get(neighbour.leader, result.id()));
    }

    /** Whoever reads by role pays nothing for it. */
    @Test
    void nothingIsAskedOfDisclosuresWhereTheRoleIsEnough() {
        long before = world.database.statements(() -> world.assessments.get(world.pedagogue, result.id()));
        disclosed(elsewhere, "assessments", world.today, world.today);
        assertEquals(before, world.database.statements(() -> world.assessments.get(world.pedagogue, result.id())));
        assertEquals(0, world.audit.events.stream().filter(event -> event.action().equals("disclosure.open")).count());
    }
}
