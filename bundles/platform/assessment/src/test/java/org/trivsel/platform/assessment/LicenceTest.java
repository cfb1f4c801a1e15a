package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.licence.Hindrance;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;

/** A use is drawn with the assessment it is for, once, and never more than was granted. */
class LicenceTest {
    private static final int CLIENTS = 64;
    private static final int USES = 200;

    private final Licensed licensed = new Licensed("{kind: per-use}");
    private final World world = licensed.world;

    @Test
    void ofManyClientsWhoDrawAtOnceEachUseGoesToOneAssessmentAndNoneIsLost() throws Exception {
        licensed.grant(USES / 2, world.today, world.today.plusDays(9));
        licensed.grant(USES - USES / 2);
        ConcurrentLinkedQueue<NewAssessment> queue = new ConcurrentLinkedQueue<>();
        world.children(USES + CLIENTS, world.group).forEach(child -> queue.add(licensed.draft(child)));
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        Callable<List<String>> client = () -> {
            together.await();
            List<String> outcomes = new ArrayList<>();
            for (NewAssessment next = queue.poll(); next != null; next = queue.poll()) {
                try {
                    world.assessments.start(world.pedagogue, next);
                    outcomes.add("begun");
                } catch (Conflict e) {
                    outcomes.add(e.code());
                }
            }
            return outcomes;
        };
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<String> outcomes = new ArrayList<>();
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(client));
            }
            for (Future<List<String>> one : running) {
                outcomes.addAll(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(USES, outcomes.stream().filter("begun"::equals).count());
        assertEquals(CLIENTS, outcomes.stream().filter("licence-used-up"::equals).count());
        assertEquals(List.of((long) USES, (long) USES, (long) USES), List.of(licensed.used(), licensed.counted(), licensed.begun()));
        assertEquals(USES, world.count("select count(*) from licence_use u join assessment a on a.tenant_id = u.tenant_id and a.id = u.assessment_id"));
    }

    @Test
    void aRefusalSaysWhyAndLeavesNothing() {
        assertEquals("licence-none", refused());
        licensed.grant(5, world.today.minusDays(9), world.today.minusDays(1));
        assertEquals("licence-expired", refused());
        licensed.grant(5, world.today.plusDays(1), null);
        assertEquals("licence-not-yet", refused());
        licensed.grant(5, world.today, null, world.otherGroup);
        assertEquals("licence-elsewhere", refused());
        UUID grant = licensed.grant(1);
        world.assessments.start(world.pedagogue, licensed.draft(world.child));
        assertEquals("licence-used-up", refused());
        assertEquals(List.of(1L, 1L, 1L), List.of(licensed.used(), licensed.counted(), licensed.begun()));
        world.run("insert into licence_withdrawn (tenant_id, grant_id, reason, withdrawn_by) values (?, ?, 'mistake', ?)", world.tenant.id().value(), grant,
                UUID.randomUUID());
        assertEquals("licence-elsewhere", refused(), "what was withdrawn is not there");
    }

    @Test
    void itIsSaidBeforeItBeginsInTheCallersLanguage() {
        var advice = world.assessments.advise(world.pedagogue, licensed.draft(world.child));
        assertEquals(List.of(Hindrance.NONE), advice.hindrances());
        assertEquals(List.of("Kommunen har ingen licens til redskabet. Tal med administrationen."), advice.obstacles());
        licensed.grant(1);
        assertEquals(List.of(), world.assessments.advise(world.pedagogue, licensed.draft(world.child)).obstacles());
        assertEquals(0, licensed.used(), "asking draws nothing");
    }

    @Test
    void aGrantForUnitsHoldsThereAndBelow() {
        licensed.grant(null, world.today, null, world.top);
        world.assessments.start(world.pedagogue, licensed.draft(world.child));
        assertEquals(1, licensed.used());
        Licensed other = new Licensed("{kind: per-site}");
        other.grant(null, other.world.today, null, other.world.otherGroup);
        assertEquals("licence-elsewhere", assertThrows(Conflict.class, () -> other.world.assessments.start(other.world.pedagogue, other.draft(other.world.child))).code());
    }

    @Test
    void whatIsRefusedForAnotherReasonDrawsNothing() {
        licensed.grant(3);
        NewAssessment wrong = new NewAssessment(world.child, world.instrument, world.today, "{\"lis-item-00\":7}", false);
        assertThrows(Invalid.class, () -> world.assessments.start(world.pedagogue, wrong));
        assertThrows(NotFound.class, () -> world.assessments.start(world.caller("Bo", Role.PEDAGOGUE, world.otherGroup), licensed.draft(world.child)));
        world.assessments.start(world.pedagogue, licensed.draft(world.child));
        assertThrows(IllegalStateException.class, () -> world.database.store().run(world.tenant.id(), tx -> {
            world.assessments.start(world.pedagogue, licensed.draft(world.child));
            throw new IllegalStateException("the request broke after it");
        }));
        assertEquals(List.of(1L, 1L, 1L), List.of(licensed.used(), licensed.counted(), licensed.begun()));
    }

    @Test
    void aDraftDeletedUntouchedGivesItsUseBackAndNoOther() {
        licensed.grant(2);
        Assessment mistake = world.assessments.start(world.pedagogue, licensed.draft(world.child));
        world.assessments.deleteDraft(world.pedagogue, mistake.id());
        assertEquals(List.of(0L, 0L), List.of(licensed.used(), licensed.counted()));
        Assessment seen = world.assessments.start(world.pedagogue, licensed.draft(world.child));
        Assessment answered = world.assessments.answer(world.pedagogue, seen.id(), 1, "{\"lis-item-00\":1}");
        world.assessments.answer(world.pedagogue, seen.id(), answered.revision(), "{\"lis-item-00\":null}");
        world.assessments.deleteDraft(world.pedagogue, seen.id());
        Assessment whole = world.assessments.start(world.pedagogue, world.whole(world.child));
        world.assessments.voidBecause(world.leader, whole.id(), "Wrong child");
        assertEquals(List.of(2L, 2L), List.of(licensed.used(), licensed.counted()), "what was answered, and what is void, was used");
        assertEquals("licence-used-up", refused());
    }

    /** Begun, read and given on paper: not again and again for one use. */
    @Test
    void whatCouldHaveBeenGivenOnPaperGivesNothingBack() {
        licensed.grant(1);
        Assessment begun = world.assessments.start(world.pedagogue, licensed.draft(world.child));
        world.run("update assessment set started_at = started_at - interval '10 minutes' where id = ?", begun.id().value());
        world.assessments.deleteDraft(world.pedagogue, begun.id());
        assertEquals(1, licensed.used());
        assertEquals("licence-used-up", refused());
        Licensed secret = new Licensed("{kind: per-use, secret: {}}");
        secret.grant(1);
        secret.world.assessments.deleteDraft(secret.world.pedagogue, secret.world.assessments.start(secret.world.pedagogue, secret.draft(secret.world.child)).id());
        assertEquals(List.of(1L, 1L), List.of(secret.used(), secret.counted()), "the first page showed what is secret");
    }

    @Test
    void completingOrReopeningDrawsNothingMore() {
        licensed.grant(1);
        Assessment draft = world.assessments.start(world.pedagogue, licensed.draft(world.child));
        world.assessments.answer(world.pedagogue, draft.id(), 1, "{\"lis-item-00\":1}");
        world.assessments.complete(world.pedagogue, draft.id());
        world.assessments.reopen(world.leader, draft.id(), "Two items were mixed up");
        world.assessments.complete(world.pedagogue, draft.id());
        assertEquals(1, licensed.used());
    }

    @Test
    void aFreeInstrumentCostsNoStatementAndALicensedOneTwo() {
        World free = new World();
        free.assessments.start(free.pedagogue, free.draft());
        assertEquals(1 + 3, free.database.statements(() -> free.assessments.start(free.pedagogue, free.draft())));
        licensed.grant(9);
        world.assessments.start(world.pedagogue, licensed.draft(world.child));
        assertEquals(1 + 3 + 2, world.database.statements(() -> world.assessments.start(world.pedagogue, licensed.draft(world.child))));
    }

    @Test
    void ofSeveralGrantsTheOneThatEndsFirstIsDrawnFrom() {
        UUID later = licensed.grant(1);
        UUID sooner = licensed.grant(1, world.today, world.today.plusDays(3));
        Assessment first = world.assessments.start(world.pedagogue, licensed.draft(world.child));
        Assessment second = world.assessments.start(world.pedagogue, licensed.draft(world.child));
        assertEquals(List.of(sooner.toString(), later.toString()), List.of(grantOf(first), grantOf(second)));
    }

    @Test
    void aTenantDrawsFromItsOwnGrantsOnly() {
        licensed.grant(5);
        Licensed neighbour = new Licensed("{kind: per-use}");
        assertEquals(0, neighbour.world.count("select count(*) from licence_grant"));
        assertEquals("licence-none", assertThrows(Conflict.class,
                () -> neighbour.world.assessments.start(neighbour.world.pedagogue, neighbour.draft(neighbour.world.child))).code());
    }

    @Test
    void grantsAndUsesCannotBeChangedOrTakenAway() {
        licensed.grant(5);
        world.assessments.start(world.pedagogue, licensed.draft(world.child));
        for (String sql : List.of("update licence_grant set uses = 9", "delete from licence_use", "update licence_use set drawn_on = drawn_on - 40",
                "delete from licence_return", "delete from licence_withdrawn")) {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> world.run(sql), sql);
            assertTrue(String.valueOf(refused.getCause()).contains("permission denied"), String.valueOf(refused.getCause()));
        }
        assertThrows(RuntimeException.class, () -> world.run("update licence_count set drawn = 6"), "and a count never says more than was granted");
    }

    private String grantOf(Assessment assessment) {
        return world.text("select grant_id::text from licence_use where assessment_id = ?", assessment.id().value());
    }

    private String refused() {
        long before = licensed.begun();
        String code = assertThrows(Conflict.class, () -> world.assessments.start(world.pedagogue, licensed.draft(world.child))).code();
        assertEquals(before, licensed.begun());
        return code;
    }
}
