package org.trivsel.platform.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.licence.Certificate;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;

/** Who records that somebody is certified, and whom that lets see items. */
class CertificatesTest {
    private final Town town = new Town();

    @Test
    void theAdministrationRecordsAndWithdrawsAndNothingIsLost() {
        Certificate one = town.certificates.record(town.administration, town.pedagogue.account(), town.perUse.id(), town.today, town.today.plusYears(2), " Course 12 ");
        assertEquals("Pia Course 12 Ada null", one.name() + " " + one.reference() + " " + one.by() + " " + one.withdrawn());
        town.licences.requireCertified(town.pedagogue, town.perUse);
        assertThrows(Invalid.class, () -> town.certificates.withdraw(town.administration, one.id(), " "));
        town.certificates.withdraw(town.administration, one.id(), "Has not kept it up");
        assertEquals("withdrawn-already", assertThrows(Conflict.class, () -> town.certificates.withdraw(town.administration, one.id(), "again")).code());
        assertThrows(Forbidden.class, () -> town.licences.requireCertified(town.pedagogue, town.perUse));
        assertEquals(List.of("Has not kept it up"), town.certificates.all(town.administration).stream().map(Certificate::withdrawn).toList());
        assertTrue(town.audited(town.tenant).containsAll(List.of("certificate.record DONE", "certificate.withdraw DONE", "certificate.withdraw DENIED")));
        for (String sql : List.of("update certificate set valid_to = null", "delete from certificate", "delete from certificate_withdrawn")) {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> Town.DATABASE.store().run(town.tenant.id(), tx -> tx.update(sql)), sql);
            assertTrue(String.valueOf(refused.getCause()).contains("permission denied"), String.valueOf(refused.getCause()));
        }
    }

    @Test
    void nobodyCertifiesThemselvesOrSomebodyOutOfReach() {
        assertEquals("own-account", assertThrows(Conflict.class, () -> record(town.administration, town.administration)).code());
        for (Caller caller : List.of(town.pedagogue, town.leader, town.operator)) {
            assertThrows(Forbidden.class, () -> record(caller, town.pedagogue));
            assertThrows(Forbidden.class, () -> town.certificates.all(caller));
        }
        Town neighbour = new Town();
        assertThrows(NotFound.class, () -> record(neighbour.administration, town.pedagogue));
        Caller ofOther = town.caller("Olga", Role.ADMINISTRATION, town.other);
        assertThrows(NotFound.class, () -> record(ofOther, town.pedagogue));
        town.certify(town.pedagogue);
        UUID certificate = town.certificates.all(town.administration).get(0).id();
        assertThrows(NotFound.class, () -> town.certificates.withdraw(ofOther, certificate, "x"));
        assertThrows(NotFound.class, () -> town.certificates.withdraw(neighbour.administration, certificate, "x"));
        assertEquals(List.of(), town.certificates.all(ofOther));
        assertEquals(List.of(), neighbour.certificates.all(neighbour.administration));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertEquals(List.of("instrument", "to", "reference"), assertThrows(Invalid.class, () -> town.certificates.record(town.administration,
                town.pedagogue.account(), town.perPeriod.id(), town.today, town.today.minusDays(1), "")).faults().stream().map(Fault::where).toList());
        assertEquals(List.of("from"), assertThrows(Invalid.class, () -> town.certificates.record(town.administration, town.pedagogue.account(), town.perUse.id(),
                town.today.minusYears(30), null, "x")).faults().stream().map(Fault::where).toList());
    }

    @Test
    void secretItemsAreForWhoMayGiveTheInstrument() {
        Definition secret = Town.definition("secret-test", "{kind: free, secret: {}}");
        assertTrue(town.licences.mayReadItems(town.pedagogue, secret));
        assertFalse(town.licences.mayReadItems(town.administration, secret), "keeps the register and gives no instrument");
        assertFalse(town.licences.mayReadItems(reading(town.pedagogue), secret), "a token for reading gives none either");
        Definition certified = Town.definition(town.perUse.id(), "{kind: per-use, certified: true, secret: {}}");
        assertFalse(town.licences.mayReadItems(town.pedagogue, certified));
        town.certify(town.pedagogue);
        assertTrue(town.licences.mayReadItems(town.pedagogue, certified));
        assertFalse(town.licences.mayReadItems(town.leader, certified));
        assertTrue(town.licences.mayReadItems(town.administration, Town.definition("open-test", "{kind: per-use}")), "nothing secret, nothing hidden");
    }

    private static Caller reading(Caller caller) {
        return new Caller(caller.tenant(), caller.account(), caller.username(), caller.name(), caller.locale(), caller.grants(), Set.of(Scope.READ), caller.tools(),
                caller.since(), caller.origin());
    }

    private void record(Caller caller, Caller person) {
        town.certificates.record(caller, person.account(), town.perUse.id(), town.today, null, "x");
    }
}
