package org.trivsel.platform.legalbasis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Recipient.Outside;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** Data leave the country on the grounds that its pack names, and on no other. */
class TransferRuleTest {
    private final Town danish = new Town("DK");
    private final Town greenlandic = new Town("GL");

    private static @Nullable String recorded(Town town, Outside to) {
        Disclosure made = town.disclosures.record(town.leader, town.to(to));
        assertEquals(to.name(), made.recipientName());
        return ((Outside) made.recipient()).transfer();
    }

    private static String refused(Town town, Outside to) {
        List<Fault> faults = assertThrows(Invalid.class, () -> town.disclosures.record(town.leader, town.to(to))).faults();
        assertEquals(1, faults.size(), faults::toString);
        assertEquals(List.of(), town.disclosures.of(town.leader, town.ada));
        return faults.get(0).code() + ": " + faults.get(0).message();
    }

    private static Outside clinic(String country, @Nullable String ground, @Nullable String reference) {
        return new Outside("Clinic", country, ground, reference);
    }

    @Test
    void inTheSameCountryNothingLeavesIt() {
        assertNull(recorded(danish, clinic("DK", null, null)));
        assertTrue(refused(new Town("DK"), clinic("DK", "adequacy", "x")).startsWith("transfer-none"));
    }

    @Test
    void withinTheEuropeanEconomicAreaNobodyHasToNameAGround() {
        assertEquals("within-eea", recorded(danish, clinic("NO", null, null)), "as its pack says");
        assertEquals("within-eea", recorded(danish, clinic("SE", null, null)), "no pack is installed");
        assertEquals("within-eea", recorded(danish, clinic("SE", "within-eea", null)));
    }

    @Test
    void fromDenmarkToGreenlandOnlyOnANamedGroundWithItsReference() {
        String said = refused(danish, clinic("GL", null, null));
        assertTrue(said.startsWith("transfer: Data would leave DK for GL."), said);
        assertTrue(said.contains("adequacy, standard-clauses") && !said.contains("within-eea"), said);
        assertTrue(refused(danish, clinic("GL", "within-eea", "x")).startsWith("transfer:"), "Greenland is not in it");
        assertTrue(refused(danish, clinic("GL", "permission-of-authority", "x")).startsWith("transfer:"), "a ground of Greenland's law, not of Denmark's");
        assertTrue(refused(danish, clinic("GL", "standard-clauses", " ")).startsWith("reference:"));
        assertEquals("standard-clauses", recorded(danish, clinic("GL", "standard-clauses", "Contract 12/2026")));
    }

    @Test
    void fromGreenlandTheLawOfGreenlandHolds() {
        String said = refused(greenlandic, clinic("DK", null, null));
        assertTrue(said.contains("standard-clauses, permission-of-authority, agreement-with-processor"), said);
        assertTrue(refused(greenlandic, clinic("DK", "within-eea", "x")).startsWith("transfer:"));
        assertTrue(refused(greenlandic, clinic("DK", "adequacy", "x")).startsWith("transfer:"));
        assertEquals("permission-of-authority", recorded(greenlandic, clinic("DK", "permission-of-authority", "Decision of 3 May")));
    }

    @Test
    void aCountryThatIsNoneIsNamed() {
        for (String none : List.of("XX", "Denmark", "", "dk")) {
            assertTrue(refused(danish, clinic(none, null, null)).startsWith("country:"), none);
        }
    }

    @Test
    void withoutAnyPackNothingIsDisclosed() {
        danish.countries.remove("DK");
        assertEquals("no-country", assertThrows(Invalid.class, () -> danish.disclosures.record(danish.leader, danish.toOther())).faults().get(0).code());
    }
}
