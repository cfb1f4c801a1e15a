package org.trivsel.tools.early.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.ReceivedDisclosures;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.platform.legalbasis.OpenedDisclosures;
import org.trivsel.platform.round.World;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.testlib.OneTool;
import org.trivsel.tools.early.DisclosedPositions;

/** Where early detection does not follow the child, what was agreed on is read elsewhere through a disclosure; what single people marked never is. */
class DisclosedPositionsTest {
    private final House house = new House();
    private final Caller there = house.world.caller(Role.PEDAGOGUE, house.world.crab);

    private Disclosure disclosed(UnitId from, Kind kind) {
        return house.disclosures.record(house.world.administration, new NewDisclosure(house.asta, from, "public-task", null, "Den nye stue skal kende aftalerne",
                new Recipient.OfUnit(house.world.crab), Set.of(kind), house.world.today(), house.world.today().plusDays(30)));
    }

    private void decide() {
        house.both();
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Hos os", "", ""));
    }

    private List<String> read(Caller caller) {
        return house.talks.decided(caller, List.of(house.part)).stream().map(sheet -> sheet.decision().reason()).toList();
    }

    @Test
    void theNewHomeReadsWhatWasAgreedOnAndNoRating() {
        decide();
        house.world.move(house.asta, house.world.crab);
        assertEquals(List.of(), read(there));
        Disclosure disclosure = disclosed(house.world.maple, Walls.AGREED);
        assertEquals(List.of("Hos os"), read(there));
        assertTrue(house.audited().contains("disclosure.open DONE disclosure " + disclosure.id() + ", early.positions"), house.audited()::toString);
        assertThrows(NotFound.class, () -> house.talks.of(there, house.part), "the ratings side by side");
        assertThrows(NotFound.class, () -> house.ratings.part(there, house.part));
        assertThrows(NotFound.class, () -> house.talks.decide(there, house.part, 1, new Agreement(9, "Udefra", "", "")));
        house.disclosures.withdraw(house.world.administration, house.asta, disclosure.id(), house.world.today(), "Moderen");
        assertEquals(List.of(), read(there));
    }

    @Test
    void anotherKindAnotherUnitAndAnotherTenantOpenNothing() {
        decide();
        disclosed(house.world.maple, new Kind("plans", Permission.PLAN_READ));
        disclosed(house.world.maple, new Kind("assessments", Permission.ASSESSMENT_READ));
        assertEquals(List.of(), read(there));
        disclosed(house.world.bay, Walls.AGREED);
        assertEquals(List.of(), read(there), "it was not made there");
        disclosed(house.world.maple, Walls.AGREED);
        assertEquals(List.of("Hos os"), read(there));
        assertEquals(List.of(), read(house.world.caller(Role.PEDAGOGUE, house.world.lark)));
        assertEquals(List.of(), read(new House().amina));
    }

    /** What follows the child is read with the child, and still disclosed by where it was made. */
    @Test
    void whatFollowsTheChildIsDisclosedByWhereItWasMadeAndByNoOther() {
        decide();
        house.world.policies.values.put("early.follows", "yes");
        UnitId third = house.world.lark;
        house.world.move(house.asta, third);
        disclosed(third, Walls.AGREED);
        assertEquals(List.of(), read(there), "the new home has it, and has not made it");
        disclosed(house.world.maple, Walls.AGREED);
        assertEquals(List.of("Hos os"), read(there));
    }

    /** A leader of the new home cannot open for the own people what the old home keeps. */
    @Test
    void nobodyDisclosesToThemselvesWhatOthersHaveMade() {
        decide();
        house.world.move(house.asta, house.world.crab);
        Caller leader = house.world.caller(Role.LEADER, house.world.bay);
        NewDisclosure own = new NewDisclosure(house.asta, house.world.bay, "public-task", null, "Vi vil gerne vide det", new Recipient.OfUnit(house.world.crab),
                Set.of(Walls.AGREED), house.world.today(), house.world.today());
        house.disclosures.record(leader, own);
        assertEquals(List.of(), read(there), "opens what was made at the own house, which is nothing");
        assertThrows(NotFound.class, () -> house.disclosures.record(leader, new NewDisclosure(house.asta, house.world.maple, own.basis(), null, own.purpose(),
                own.recipient(), own.covers(), own.first(), own.last())));
        assertEquals(List.of(), read(there));
    }

    /** Attack: the tool was taken from a tenant, or is off for this caller; and two versions are installed. */
    @Test
    void whoDoesNotHaveTheToolReadsNothingAndWhoHasItReadsEachOnce() {
        decide();
        Disclosure disclosure = disclosed(house.world.maple, Walls.AGREED);
        Disclosers installed = new Disclosers(new OneTool());
        installed.arrive(new DisclosedPositions(house.talks), "early", OneTool.VERSION);
        installed.arrive(new DisclosedPositions(house.talks), "early", "2.0.0");
        ReceivedDisclosures received = new OpenedDisclosures(World.STORE, World.ACCESS, World.AUDIT, installed);
        assertEquals(List.of("Hos os"), all(received, disclosure, there));
        assertEquals(List.of("Hos os"), all(received, disclosure, with(Set.of("early"), Map.of("early", "2.0.0"))), "by the other one");
        assertEquals(List.of(), all(received, disclosure, with(Set.of("motor"), Map.of())));
    }

    private static List<String> all(ReceivedDisclosures received, Disclosure disclosure, Caller caller) {
        return received.open(caller, disclosure.id()).records().stream().map(record -> record.text()).toList();
    }

    private Caller with(Set<String> tools, Map<String, String> versions) {
        return new Caller(there.tenant(), there.account(), there.username(), there.name(), there.locale(), there.grants(), there.scopes(), tools, versions, there.since(),
                there.origin());
    }

    @Test
    void whatIsNotAgreedOnIsNotThere() {
        disclosed(house.world.maple, Walls.AGREED);
        DisclosedPositions page = new DisclosedPositions(house.talks);
        assertEquals(List.of(), page.of(there, house.asta));
        house.rate(house.amina, house.part, 2);
        assertEquals(List.of(), page.of(there, house.asta), "one has rated");
        house.rate(house.jonas, house.part, 5);
        assertEquals(List.of(), page.of(there, house.asta), "both have, and they have not talked");
        house.talks.decide(house.amina, house.part, 0, new Agreement(4, "Hos os", "", ""));
        assertEquals(List.of("Hos os"), page.of(there, house.asta).stream().map(record -> record.text()).toList());
    }
}
