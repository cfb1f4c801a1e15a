package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.audit.AuditEvent;
import org.trivsel.licence.Hindrance;
import org.trivsel.problem.Forbidden;

/** Only who is certified begins, answers and scores; all others are told why. */
class CertifiedTest {
    private final Licensed licensed = new Licensed("{kind: free, certified: true}");
    private final World world = licensed.world;

    @Test
    void nobodyBeginsAnswersOrScoresWithoutACertificateThatHoldsToday() {
        assertRefused(world.pedagogue);
        licensed.certify(world.pedagogue, world.today.plusDays(1), null);
        assertRefused(world.pedagogue);
        licensed.certify(world.pedagogue, world.today.minusDays(30), world.today.minusDays(1));
        assertRefused(world.pedagogue);
        UUID certificate = licensed.certify(world.pedagogue, world.today, world.today);
        Assessment draft = world.assessments.start(world.pedagogue, licensed.draft(world.child));
        refused(() -> world.assessments.answer(world.leader, draft.id(), 1, "{\"lis-item-00\":1}"));
        refused(() -> world.assessments.complete(world.leader, draft.id()));
        assertEquals("{}", world.assessments.get(world.leader, draft.id()).answers(), "and nothing was written");
        world.assessments.answer(world.pedagogue, draft.id(), 1, "{\"lis-item-00\":1}");
        world.run("insert into certificate_withdrawn (tenant_id, certificate_id, reason, withdrawn_by) values (?, ?, 'left', ?)", world.tenant.id().value(),
                certificate, UUID.randomUUID());
        refused(() -> world.assessments.complete(world.pedagogue, draft.id()));
        refused(() -> world.assessments.answer(world.pedagogue, draft.id(), 2, "{\"lis-item-00\":1}"));
        licensed.certify(world.pedagogue, world.today, null);
        world.assessments.complete(world.pedagogue, draft.id());
    }

    @Test
    void aCertificateIsOfOnePersonForOneInstrument() {
        licensed.certify(world.caller("Bo", Role.PEDAGOGUE, world.group), world.today, null);
        assertRefused(world.pedagogue);
        Licensed other = new Licensed("{kind: free, certified: true}");
        other.certify(other.world.pedagogue, world.today, null);
        assertRefused(world.pedagogue);
        Caller foreign = world.caller("Eva", Role.PEDAGOGUE, world.group);
        world.run("insert into certificate (tenant_id, id, account_id, instrument, valid_from, reference, recorded_by) values (?, ?, ?, 'another', ?, 'c', ?)",
                world.tenant.id().value(), UUID.randomUUID(), foreign.account().value(), world.today, UUID.randomUUID());
        assertRefused(foreign);
    }

    @Test
    void whoeverIsRefusedIsToldWhyAndItIsInTheAudit() {
        Forbidden refusal = assertThrows(Forbidden.class, () -> world.assessments.start(world.pedagogue, licensed.draft(world.child)));
        assertEquals("not-certified", refusal.code());
        assertTrue(refusal.getMessage().contains("certifikat"), refusal.getMessage());
        AuditEvent last = world.audit.last();
        assertEquals("certificate.require DENIED", last.action() + " " + last.outcome());
        assertEquals(List.of(Hindrance.NOT_CERTIFIED), world.assessments.advise(world.pedagogue, licensed.draft(world.child)).hindrances());
    }

    @Test
    void whoIsNotCertifiedDrawsNothing() {
        Licensed both = new Licensed("{kind: per-use, certified: true}");
        both.grant(1);
        assertThrows(Forbidden.class, () -> both.world.assessments.start(both.world.pedagogue, both.draft(both.world.child)));
        assertEquals(0, both.used());
        assertEquals(List.of(Hindrance.NOT_CERTIFIED), both.world.assessments.advise(both.world.pedagogue, both.draft(both.world.child)).hindrances());
    }

    private void assertRefused(Caller caller) {
        refused(() -> world.assessments.start(caller, licensed.draft(world.child)));
        assertEquals(0, licensed.begun());
    }

    private static void refused(Runnable act) {
        assertEquals("not-certified", assertThrows(Forbidden.class, act::run).code());
    }
}
