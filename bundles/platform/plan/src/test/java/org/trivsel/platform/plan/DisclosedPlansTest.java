package org.trivsel.platform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.plan.About;
import org.trivsel.plan.FocusPoint;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;

/** Plans that stay where they were made are read elsewhere through a disclosure, as long as it holds and no further. */
class DisclosedPlansTest {
    private final Town town = new Town();
    private final About ada = About.child(town.child);

    @BeforeEach
    void plansStay() {
        town.decide("plan.follows", "no");
    }

    private Disclosure disclosed(UnitId from, UnitId to, Kind kind, LocalDate first, LocalDate last) {
        return town.disclosures.record(town.administration, new NewDisclosure(town.child, from, "public-task", null, "Speech therapy", new Recipient.OfUnit(to),
                Set.of(kind), first, last));
    }

    private Disclosure disclosed(Kind kind) {
        return disclosed(town.house, town.other, kind, town.today, town.today.plusDays(30));
    }

    @Test
    void theNewPlaceReadsWhatWasDisclosedAndEachReadingNamesTheDisclosure() {
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        town.move(town.child, town.other);
        assertEquals(List.of(), town.plans.of(town.stranger, ada), "the child is theirs, the plan is not");
        Disclosure disclosure = disclosed(DisclosedPlans.KIND);
        assertEquals(List.of(point.id()), town.plans.of(town.stranger, ada).stream().map(FocusPoint::id).toList());
        assertEquals("Plays with others", town.plans.get(town.stranger, point.id()).text().goal());
        assertEquals(1, town.plans.history(town.stranger, point.id()).size());
        List<String> opened = town.opened();
        assertEquals(3, opened.size());
        assertTrue(opened.stream().allMatch(entry -> entry.equals(town.child + " disclosure " + disclosure.id() + ", plans")), opened::toString);
        assertThrows(NotFound.class, () -> town.plans.evaluate(town.stranger, point.id(), 1, "Changed from outside"), "to read is not to write");
        assertThrows(NotFound.class, () -> town.plans.close(town.stranger, point.id(), 1, "Changed from outside"));
    }

    @Test
    void whoHasNothingToDoWithTheChildReadsThePlansAndNothingElse() {
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        assertThrows(NotFound.class, () -> town.plans.of(town.stranger, ada));
        disclosed(DisclosedPlans.KIND);
        assertEquals(List.of(point.id()), town.plans.of(town.stranger, ada).stream().map(FocusPoint::id).toList());
        FocusPoint ofUnit = town.begin(town.leader, About.unit(town.house), 30);
        assertThrows(NotFound.class, () -> town.plans.get(town.stranger, ofUnit.id()));
        assertThrows(NotFound.class, () -> town.plans.begin(town.stranger, ada, town.text(town.stranger, 10), List.of()));
        About another = About.child(town.child(town.room));
        town.begin(town.pedagogue, another, 30);
        assertThrows(NotFound.class, () -> town.plans.of(town.stranger, another));
    }

    @Test
    void whatIsExpiredWithdrawnToComeOrOfAnotherKindOpensNothing() {
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        disclosed(new Kind("assessments", Permission.ASSESSMENT_READ));
        disclosed(new Kind("early.positions", Permission.ASSESSMENT_READ));
        disclosed(town.house, town.other, DisclosedPlans.KIND, town.today.plusDays(1), town.today.plusDays(9));
        Disclosure withdrawn = disclosed(DisclosedPlans.KIND);
        assertEquals(1, town.plans.of(town.stranger, ada).size());
        town.disclosures.withdraw(town.leader, town.child, withdrawn.id(), town.today, "The mother");
        Disclosure expired = disclosed(town.house, town.other, DisclosedPlans.KIND, town.today.minusDays(9), town.today);
        town.backdate(expired.id());
        refused(point);
        town.move(town.child, town.other);
        assertEquals(List.of(), town.plans.of(town.stranger, ada));
        assertThrows(NotFound.class, () -> town.plans.get(town.stranger, point.id()));
        assertThrows(NotFound.class, () -> town.plans.history(town.stranger, point.id()));
    }

    @Test
    void onlyTheUnitThatIsNamedReadsAndOnlyWhatWasMadeWhereItWasDisclosedFrom() {
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        UnitId third = town.open("Third");
        disclosed(town.house, third, DisclosedPlans.KIND, town.today, town.today);
        refused(point);
        disclosed(third, town.other, DisclosedPlans.KIND, town.today, town.today);
        assertEquals(List.of(), town.plans.of(town.stranger, ada), "nothing of this child was made there");
        assertThrows(NotFound.class, () -> town.plans.get(town.stranger, point.id()));
        Town neighbour = new Town();
        assertThrows(NotFound.class, () -> neighbour.plans.get(neighbour.leader, point.id()), "another tenant");
        assertThrows(NotFound.class, () -> neighbour.plans.of(neighbour.leader, ada));
    }

    /** The administration keeps the register, and what was disclosed to its unit makes it no reader of plans. */
    @Test
    void aRoleThatReadsNoPlansReadsNoneThroughADisclosure() {
        town.begin(town.pedagogue, ada, 30);
        disclosed(DisclosedPlans.KIND);
        Caller administration = town.caller(Role.ADMINISTRATION, town.other);
        assertThrows(org.trivsel.problem.Forbidden.class, () -> town.plans.of(administration, ada));
        assertEquals(List.of(), town.received.received(administration));
    }

    @Test
    void aPersonCanBeTheRecipientAndIsTheOnlyOne() {
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        Caller psychologist = town.caller(Role.PEDAGOGUE, town.other);
        town.disclosures.record(town.leader, new NewDisclosure(town.child, town.house, "consent", "Both parents", "Counselling",
                new Recipient.OfAccount(psychologist.account()), Set.of(DisclosedPlans.KIND), town.today, town.today));
        assertEquals(point.id(), town.plans.of(psychologist, ada).get(0).id());
        refused(point);
    }

    @Test
    void whatGoesWithTheChildIsDisclosedByWhereItWasMadeAndByNoOther() {
        town.decide("plan.follows", "yes");
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        UnitId third = town.open("Third");
        town.move(town.child, third);
        refused(point);
        disclosed(third, town.other, DisclosedPlans.KIND, town.today, town.today);
        assertEquals(List.of(), town.plans.of(town.stranger, ada));
        assertThrows(NotFound.class, () -> town.plans.get(town.stranger, point.id()));
        disclosed(DisclosedPlans.KIND);
        assertEquals(point.id(), town.plans.get(town.stranger, point.id()).id());
    }

    @Test
    void theirPageTellsWhatThereIs() {
        FocusPoint point = town.begin(town.pedagogue, ada, 30);
        Disclosure disclosure = disclosed(DisclosedPlans.KIND);
        town.disclosers.arrive(new DisclosedPlans(town.plans), null, "");
        assertEquals(List.of("Ada Berg"), town.received.received(town.stranger).stream().map(one -> one.childName()).toList());
        assertEquals(List.of("Plays with others A game a day /plans/" + point.id()), town.received.open(town.stranger, disclosure.id()).records().stream()
                .map(record -> record.title() + " " + record.text() + " " + record.path()).toList());
        assertThrows(NotFound.class, () -> town.received.open(town.pedagogue, disclosure.id()), "who is no recipient");
        town.disclosures.withdraw(town.leader, town.child, disclosure.id(), town.today, "The mother");
        assertThrows(NotFound.class, () -> town.received.open(town.stranger, disclosure.id()));
    }

    private void refused(FocusPoint point) {
        assertThrows(NotFound.class, () -> town.plans.of(town.stranger, ada));
        assertThrows(NotFound.class, () -> town.plans.get(town.stranger, point.id()));
        assertThrows(NotFound.class, () -> town.plans.history(town.stranger, point.id()));
    }
}
