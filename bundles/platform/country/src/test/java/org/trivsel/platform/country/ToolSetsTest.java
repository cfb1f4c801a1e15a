package org.trivsel.platform.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Entitlement;
import org.trivsel.tool.Entitlements.Choice;

/** The country brings a set, the tenant changes it, units differ; from a day to a day, and with the next request. */
class ToolSetsTest {
    private static final String WHY = "Tried out";

    private final World world = new World();

    @BeforeEach
    void settle() {
        world.settle();
    }

    @Test
    void aTenantBeginsWithTheSetOfItsCountry() {
        assertEquals("COUNTRY true", standing("language"));
        assertEquals("NONE false", standing("motor"));
        assertEquals(Set.of("language"), world.tools(world.today, world.deck));
    }

    @Test
    void whatTheTenantChangesOfItIsSeenAndWhatItAddsToo() {
        choose("language", null, false, null, null);
        assertEquals("COUNTRY_CHANGED false", standing("language"));
        choose("motor", null, true, null, null);
        assertEquals("TENANT true", standing("motor"));
        assertEquals(Set.of("motor"), world.tools(world.today, world.deck));
        choose("language", null, null, null, null);
        assertEquals("COUNTRY true", standing("language"), "as the country again");
        assertEquals(List.of("tool.choose DONE", "tool.choose DONE", "tool.choose DONE"), world.audited());
    }

    @Test
    void whatIsOffForSomeDaysComesBackByItself() {
        choose("language", null, false, world.today.plusDays(10), world.today.plusDays(20));
        assertEquals("COUNTRY_CHANGED true", standing("language"));
        unitsDiffer();
        assertEquals(List.of(true, true, false, false, true), days(0, 9, 10, 20, 21));
    }

    @Test
    void whatIsPlannedBeginsOnItsDayAndEndsAfterItsLast() {
        choose("language", null, false, null, null);
        choose("language", null, true, world.today.plusDays(3), world.today.plusDays(5));
        unitsDiffer();
        assertEquals(List.of(false, false, true, true, false), days(0, 2, 3, 5, 6));
        assertEquals(1, one("language").periods().size());
    }

    @Test
    void aUnitHasWhatItsTenantHasNotAndTheOtherWayRound() {
        choose("motor", world.north, true, null, null);
        choose("language", world.north, false, null, null);
        assertEquals(Set.of("motor"), world.tools(world.today, world.deck), "and all below it");
        assertEquals(Set.of("language"), world.tools(world.today, world.south));
        assertEquals(Set.of("language"), world.tools(world.today, (UnitId) null));
        assertEquals(Set.of("language", "motor"), world.tools(world.today, world.deck, world.south), "one role is enough");
        assertEquals(Set.of("language"), world.tools(world.today));
        assertEquals("North true " + WHY, unit("motor"));
        assertEquals("NONE false", standing("motor"), "the tenant itself has nothing to do with it");
    }

    @Test
    void theNearestUnitThatHasDecidedHolds() {
        choose("motor", world.north, true, null, null);
        choose("motor", world.deck, false, null, null);
        assertEquals(Set.of("language"), world.tools(world.today, world.deck));
        assertEquals(Set.of("language", "motor"), world.tools(world.today, world.north));
        choose("motor", world.deck, null, null, null);
        assertEquals(Set.of("language", "motor"), world.tools(world.today, world.deck), "as above again");
        assertEquals(1, one("motor").units().size());
    }

    @Test
    void whatIsDecidedForAUnitForSomeDaysGivesWayToWhatWasBeforeThem() {
        choose("motor", world.north, true, null, null);
        choose("motor", world.north, false, world.today.plusDays(5), world.today.plusDays(6));
        assertTrue(world.tools(world.today.plusDays(4), world.deck).contains("motor"));
        assertEquals(Set.of("language"), world.tools(world.today.plusDays(5), world.deck));
        assertTrue(world.tools(world.today.plusDays(7), world.deck).contains("motor"));
    }

    @Test
    void thePackThatWasAgreedOnSaysWhatIsFromTheCountryUntilAnotherIs() {
        world.packs.install("2.0.0", Sealand.yaml("{language: true}", "{motor: true}"));
        assertEquals("COUNTRY true", standing("language"));
        assertEquals("NONE false", standing("motor"));
    }

    @Test
    void ofTwoOperatorsAtOnceOneIsTold() {
        String seen = one("motor").mark();
        world.sets.choose(world.operator, world.tenant.id(), "motor", new Choice(null, true, null, null, WHY, seen));
        Conflict late = assertThrows(Conflict.class,
                () -> world.sets.choose(world.operator, world.tenant.id(), "motor", new Choice(null, false, null, null, WHY, seen)));
        assertEquals("decided-meanwhile TENANT true", late.code() + " " + standing("motor"));
        assertEquals(List.of("tool.choose DONE", "tool.choose DENIED"), world.audited());
    }

    @Test
    void whatCannotBeIsRefusedAndNothingChanges() {
        assertEquals("from-past", fault("motor", null, world.today.minusDays(1), null, WHY));
        assertEquals("to-before-from", fault("motor", null, world.today.plusDays(2), world.today.plusDays(1), WHY));
        assertEquals("from-far", fault("motor", null, world.today.plusYears(11), null, WHY));
        assertEquals("reason", fault("motor", null, null, null, " "));
        assertEquals("reason", fault("motor", null, null, null, "x".repeat(201)));
        assertEquals("unknown-unit", fault("motor", new UnitId(UUID.randomUUID()), null, null, WHY));
        assertEquals("unknown-unit", fault("motor", new World().north, null, null, WHY), "that of another tenant");
        assertThrows(NotFound.class, () -> world.sets.choose(world.operator, world.tenant.id(), "unheard-of", new Choice(null, true, null, null, WHY, "")));
        assertThrows(NotFound.class, () -> world.sets.of(world.operator, new TenantId(UUID.randomUUID())));
        assertEquals("NONE false", standing("motor"));
    }

    @Test
    void onlyOperatorsSeeAndDecide() {
        var leader = world.caller(world.tenant, new Grant(Role.LEADER, null, world.today, null));
        assertThrows(Forbidden.class, () -> world.sets.of(leader, world.tenant.id()));
        assertThrows(Forbidden.class, () -> world.sets.choose(leader, world.tenant.id(), "motor", new Choice(null, true, null, null, WHY, "")));
    }

    /** Makes the long way of the statement necessary, without changing anything for the deck. */
    private void unitsDiffer() {
        choose("motor", world.south, true, null, null);
    }

    private List<Boolean> days(int... ahead) {
        return java.util.Arrays.stream(ahead).mapToObj(days -> world.tools(world.today.plusDays(days), world.deck).contains("language")).toList();
    }

    private void choose(String tool, @Nullable UnitId unit, @Nullable Boolean on, @Nullable LocalDate from, @Nullable LocalDate to) {
        world.sets.choose(world.operator, world.tenant.id(), tool, new Choice(unit, on, from, to, WHY, one(tool).mark()));
    }

    private String fault(String tool, @Nullable UnitId unit, @Nullable LocalDate from, @Nullable LocalDate to, String reason) {
        return assertThrows(Invalid.class, () -> world.sets.choose(world.operator, world.tenant.id(), tool,
                new Choice(unit, true, from, to, reason, one(tool).mark()))).faults().get(0).code();
    }

    private String unit(String tool) {
        var choice = one(tool).units().get(0);
        return choice.name() + " " + choice.on() + " " + choice.reason();
    }

    private String standing(String tool) {
        return one(tool).origin() + " " + one(tool).on();
    }

    private Entitlement one(String tool) {
        return world.sets.of(world.operator, world.tenant.id()).stream().filter(one -> one.tool().equals(tool)).findFirst().orElseThrow();
    }
}
