package org.trivsel.platform.legalbasis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.legalbasis.DisclosedRecord;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.testlib.OneTool;

/** Whoever comes with records of a kind of their own has them offered, recorded and opened; the platform knows none of them. */
class DisclosersTest {
    private static final Kind NOTES = new Kind("speech.notes", Permission.PLAN_READ);

    private final Town town = new Town();
    private final GivenRecords speech = new GivenRecords(NOTES);
    private final Caller therapist = with(Set.of("speech"), Map.of());

    private Caller with(Set<String> tools, Map<String, String> versions) {
        Caller it = town.stranger;
        return new Caller(it.tenant(), it.account(), it.username(), it.name(), it.locale(), it.grants(), it.scopes(), tools, versions, it.since(), it.origin());
    }

    private Disclosure disclosed(Kind... kinds) {
        NewDisclosure wish = town.toOther();
        return town.disclosures.record(town.leader, new NewDisclosure(town.ada, town.house, wish.basis(), null, wish.purpose(), wish.recipient(), Set.of(kinds),
                wish.first(), wish.last()));
    }

    private List<String> opened(Caller caller, Disclosure disclosure) {
        return town.received.open(caller, disclosure.id()).records().stream().map(DisclosedRecord::kind).toList();
    }

    @Test
    void aToolThatComesWithAKindOfItsOwnHasItOfferedRecordedAndOpened() {
        assertThrows(Invalid.class, () -> town.disclosers.kinds(therapist, List.of("speech.notes")));
        town.disclosers.arrive(speech, "speech", OneTool.VERSION);
        assertEquals(List.of(Town.ASSESSMENTS, Town.PLANS, NOTES), town.disclosers.kinds(therapist));
        assertEquals(Set.of(NOTES, Town.PLANS), town.disclosers.kinds(therapist, List.of("speech.notes", "plans")));
        Disclosure made = disclosed(NOTES);
        assertEquals(Set.of("speech.notes"), made.covers());
        assertEquals(List.of("Ada Berg"), town.received.received(therapist).stream().map(one -> one.childName()).toList());
        assertEquals(List.of("speech.notes"), opened(therapist, made), "and nothing that is not covered");
        assertTrue(town.opens(therapist, NOTES));
        assertFalse(town.opens(therapist, Town.PLANS));
        assertFalse(town.opens(town.caller(Role.ADMINISTRATION, town.other), NOTES), "a role that carries another permission");
        assertEquals(Optional.of("speech.notes in nb"), town.disclosers.name(therapist, "speech.notes", Locale.forLanguageTag("nb")));
    }

    /** One role reads one kind at one place, the other another kind elsewhere. */
    @Test
    void eachKindIsReadWhereTheRoleForItIs() {
        town.disclosers.arrive(speech, "speech", OneTool.VERSION);
        Kind register = new Kind("register", Permission.UNIT_EDIT);
        Disclosure made = disclosed(NOTES, register);
        Caller here = town.caller(Role.PEDAGOGUE, town.other);
        Caller elsewhere = town.caller(Role.PEDAGOGUE, town.house);
        assertTrue(town.opens(here, NOTES));
        assertFalse(town.opens(here, register));
        assertFalse(town.opens(elsewhere, NOTES));
        assertTrue(town.opens(town.administration, register), "by a role that holds everywhere");
        assertFalse(town.opens(town.administration, NOTES));
        assertEquals(made.covers(), Set.of("register", "speech.notes"));
    }

    @Test
    void oneVersionAnswersAndNoneWhereTheToolIsOff() {
        town.disclosers.arrive(speech, "speech", OneTool.VERSION);
        town.disclosers.arrive(new GivenRecords(NOTES), "speech", "2.0.0");
        Disclosure made = disclosed(NOTES);
        assertEquals(List.of("speech.notes"), opened(therapist, made));
        assertEquals(List.of("speech.notes"), opened(with(Set.of("speech"), Map.of("speech", "2.0.0")), made), "by the other one");
        assertEquals(List.of(), opened(town.stranger, made), "the tool is off");
        assertEquals(List.of(Town.ASSESSMENTS, Town.PLANS), town.disclosers.kinds(town.stranger), "nor is it offered");
        Invalid refused = assertThrows(Invalid.class, () -> town.disclosers.kinds(town.stranger, List.of("plans", "speech.notes")));
        assertTrue(refused.faults().get(0).message().endsWith("here: assessments, plans."), refused.faults()::toString);
    }

    @Test
    void whatAKeeperThatIsGoneKeptIsToldAndOpensNothing() {
        town.disclosers.arrive(speech, "speech", OneTool.VERSION);
        Disclosure only = disclosed(NOTES);
        Disclosure both = disclosed(NOTES, Town.PLANS);
        town.disclosers.unbindDiscloser(speech);
        assertEquals(2, town.disclosures.of(town.leader, town.ada).size());
        assertEquals(Optional.empty(), town.disclosers.name(town.leader, "speech.notes", Locale.ENGLISH));
        assertEquals(List.of("plans"), opened(therapist, both));
        assertThrows(NotFound.class, () -> town.received.open(therapist, only.id()));
    }

    /** Attack: a tool that calls its records what others are called, for those who may not read them. */
    @Test
    void aToolSpeaksForNoKindButItsOwn() {
        town.disclosers.arrive(new GivenRecords(new Kind("plans", Permission.UNIT_READ)), "speech", OneTool.VERSION);
        town.disclosers.arrive(new GivenRecords(new Kind("speechless.notes", Permission.UNIT_READ)), "speech", OneTool.VERSION);
        assertEquals(List.of(Town.ASSESSMENTS, Town.PLANS), town.disclosers.kinds());
        assertThrows(IllegalArgumentException.class, () -> new Kind("Plans", Permission.PLAN_READ));
    }

    @Test
    void nobodyDisclosesToThemselvesWhatAToolKeeps() {
        assertThrows(Conflict.class, () -> town.disclosures.record(town.leader, new NewDisclosure(town.ada, town.house, "public-task", null, "x",
                new Recipient.OfAccount(town.leader.account()), Set.of(NOTES), town.today, town.today)));
    }
}
