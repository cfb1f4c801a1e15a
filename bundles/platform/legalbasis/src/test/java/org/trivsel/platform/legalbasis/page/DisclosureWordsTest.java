package org.trivsel.platform.legalbasis.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.legalbasis.Kind;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.platform.legalbasis.GivenRecords;
import org.trivsel.testlib.OneTool;
import org.trivsel.testlib.Town;

/** What is disclosed is told in the words of whoever keeps it, and still told when nobody does. */
class DisclosureWordsTest {
    private final Disclosers disclosers = new Disclosers(new OneTool());

    private String covers(Caller caller, String language) {
        return new DisclosureWords(disclosers, caller, Locale.forLanguageTag(language), Optional.empty()).covers(Set.of("speech.notes", "plans"));
    }

    @Test
    void aKindIsCalledWhatItsKeeperCallsIt() {
        disclosers.arrive(new GivenRecords(new Kind("plans", Permission.PLAN_READ)), null, "");
        disclosers.arrive(new GivenRecords(new Kind("speech.notes", Permission.PLAN_READ)), "speech", "1.0.0");
        assertEquals("plans in da og speech.notes in da", covers(Town.caller(Role.LEADER, "speech"), "da"));
        assertEquals("plans in en and speech.notes in en", covers(Town.caller(Role.LEADER), "en"), "also for whom the tool is off: it was disclosed");
    }

    @Test
    void aKindThatNobodyKeepsIsToldByItsId() {
        disclosers.arrive(new GivenRecords(new Kind("plans", Permission.PLAN_READ)), null, "");
        assertEquals("plans in en and speech.notes (not installed here)", covers(Town.caller(Role.LEADER), "en"));
        assertEquals("plans in de und speech.notes (hier nicht installiert)", covers(Town.caller(Role.LEADER), "de"));
    }
}
