package org.trivsel.platform.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Role;
import org.trivsel.policy.Held;
import org.trivsel.policy.PolicyChange;
import org.trivsel.policy.PolicyOffice.Decision;
import org.trivsel.policy.Values;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;

/** The nearest above decides, from a day on; what was stays known, and who reads and decides is who may. */
class PoliciesTest {
    private static final String CADENCE = "watch.cadence";
    private static final String WHY = "Decided by the committee";

    private final Town town = new Town();

    @Test
    void theNearestAboveThatHasDecidedHolds() {
        assertEquals("2 COUNTRY, else 1 USUAL", held(CADENCE, town.room));
        decide(CADENCE, null, "1", null);
        assertEquals("1 TENANT, else 2 COUNTRY", held(CADENCE, town.room));
        decide(CADENCE, town.house, "3", null);
        assertEquals("3 UNIT House, else 1 TENANT", held(CADENCE, town.room), "and all below it");
        assertEquals("1 TENANT, else 2 COUNTRY", held(CADENCE, town.other));
        assertEquals("1 TENANT, else 2 COUNTRY", held(CADENCE, null));
        decide(CADENCE, town.room, "2", null);
        assertEquals("2 UNIT Room, else 3 UNIT", held(CADENCE, town.room));
        decide(CADENCE, town.room, null, null);
        assertEquals("3 UNIT House, else 1 TENANT", held(CADENCE, town.room), "as above again");
    }

    @Test
    void aDecisionHoldsFromItsDayOnAndALaterOneTakesThePlaceOfWhatIsToCome() {
        decide(CADENCE, null, "3", town.today.plusDays(10));
        assertEquals(List.of("2", "2", "3"), List.of(on(0), on(9), on(10)));
        decide(CADENCE, null, "1", town.today.plusDays(5));
        assertEquals(List.of("2", "1", "1"), List.of(on(4), on(5), on(10)));
        List<PolicyChange> history = town.policies.history(town.administration, CADENCE, town.room);
        assertEquals(List.of("2: 1", "1: 3"), history.stream().map(change -> change.revision() + ": " + change.value()).toList());
    }

    @Test
    void whatIsBegunKeepsTheValuesItBeganWith() {
        String kept = town.policies.at(town.tenant, town.room, town.today).values().under("watch.").text();
        decide(CADENCE, null, "3", null);
        assertEquals(2, Values.of(kept).number(CADENCE));
        assertEquals(3, town.policies.values(town.tenant, List.of(town.room, town.other), town.today).get(town.room).number(CADENCE));
        assertEquals(List.of(), Values.of(kept).several("watch.seen-by"));
    }

    @Test
    void manyUnitsAreOneQuestion() {
        decide(CADENCE, town.house, "3", null);
        List<UnitId> asked = List.of(town.house, town.room, town.other);
        long one = Town.DATABASE.statements(() -> town.policies.values(town.tenant, List.of(town.house), town.today));
        assertEquals(one, Town.DATABASE.statements(() -> town.policies.values(town.tenant, asked, town.today)));
        var values = town.policies.values(town.tenant, asked, town.today);
        assertEquals(List.of(3, 3, 2), asked.stream().map(unit -> values.get(unit).number(CADENCE)).toList());
    }

    @Test
    void aValueThatItsSettingCannotTakeIsPassedOver() {
        assertEquals("no USUAL, else no USUAL", held("watch.told", null), "the country's pack says perhaps");
        decide(CADENCE, null, "3", null);
        town.declare("watch.cadence: {kind: number, usual: 1, least: 1, most: 2, names: N, meanings: N}");
        assertEquals("2 COUNTRY, else 1 USUAL", held(CADENCE, null), "a newer version of the tool has no 3");
    }

    @Test
    void valuesOfEachKindAreKeptAsTheyAreMeant() {
        decide("watch.told", null, "yes", null);
        decide("watch.follows", null, "follows", null);
        decide("watch.seen-by", null, "school,health", null);
        decide(CADENCE, null, "03", null);
        Values values = town.policies.at(town.tenant, null, town.today).values();
        assertEquals(true, values.yes("watch.told"));
        assertEquals("follows", values.value("watch.follows"));
        assertEquals(List.of("health", "school"), values.several("watch.seen-by"), "in their own order");
        assertEquals("3", values.value(CADENCE));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() {
        Decision both = new Decision(null, "3", null, WHY, 0);
        town.policies.decide(town.administration, CADENCE, both);
        assertEquals("decided-meanwhile", assertThrows(Conflict.class, () -> town.policies.decide(town.administration, CADENCE, both)).code());
        assertEquals(List.of("policy.decide DONE", "policy.decide DENIED"), town.audited());
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() {
        assertEquals(List.of("value"), faults(CADENCE, null, "4", null, WHY));
        assertEquals(List.of("value"), faults(CADENCE, null, "two", null, WHY));
        assertEquals(List.of("value"), faults("watch.seen-by", null, "police", null, WHY));
        assertEquals(List.of("not-by-unit"), faults("watch.follows", town.house, "follows", null, WHY));
        assertEquals(List.of("from-past", "reason"), faults(CADENCE, null, "1", town.today.minusDays(1), " "));
        assertEquals(List.of("from-far", "reason"), faults(CADENCE, null, "1", town.today.plusYears(11), "x".repeat(201)));
        assertThrows(NotFound.class, () -> town.policies.decide(town.administration, "watch.unheard-of", new Decision(null, "1", null, WHY, 0)));
        assertEquals("2 COUNTRY, else 1 USUAL", held(CADENCE, null));
    }

    @Test
    void leadersReadAtTheirUnitsAndAdministrationDecidesAtItsOwn() {
        var leader = town.caller(Role.LEADER, town.house);
        assertEquals("2", town.policies.read(leader, town.room, town.today).get(CADENCE).value());
        assertThrows(NotFound.class, () -> town.policies.read(leader, town.other, town.today));
        assertThrows(Forbidden.class, () -> town.policies.decide(leader, CADENCE, new Decision(town.house, "3", null, WHY, 0)));
        assertThrows(Forbidden.class, () -> town.policies.read(town.caller(Role.PEDAGOGUE, town.house), null, town.today));

        var ofHouse = town.caller(Role.ADMINISTRATION, town.house);
        town.policies.decide(ofHouse, CADENCE, new Decision(town.room, "3", null, WHY, 0));
        assertThrows(NotFound.class, () -> town.policies.decide(ofHouse, CADENCE, new Decision(town.other, "3", null, WHY, 0)));
        assertThrows(NotFound.class, () -> town.policies.decide(ofHouse, CADENCE, new Decision(null, "3", null, WHY, 0)), "the whole is not theirs");
    }

    @Test
    void anotherMunicipalityIsNotThere() {
        Town neighbour = new Town();
        decide(CADENCE, null, "3", null);
        assertEquals("2 COUNTRY, else 1 USUAL", said(neighbour.policies.at(neighbour.tenant, null, town.today).get(CADENCE)));
        assertThrows(NotFound.class, () -> town.policies.read(town.administration, neighbour.house, town.today));
        assertThrows(NotFound.class, () -> town.policies.decide(town.administration, CADENCE, new Decision(neighbour.house, "3", null, WHY, 0)));
        assertThrows(NotFound.class, () -> town.policies.history(town.administration, CADENCE, new UnitId(UUID.randomUUID())));
    }

    private String on(int days) {
        return town.policies.at(town.tenant, town.room, town.today.plusDays(days)).get(CADENCE).value();
    }

    private String held(String setting, @Nullable UnitId unit) {
        return said(town.policies.at(town.tenant, unit, town.today).get(setting));
    }

    private Held decide(String setting, @Nullable UnitId unit, @Nullable String value, @Nullable LocalDate from) {
        return town.policies.decide(town.administration, setting, new Decision(unit, value, from, WHY, town.policies.revision(town.administration, setting, unit)));
    }

    private List<String> faults(String setting, @Nullable UnitId unit, String value, @Nullable LocalDate from, String reason) {
        return assertThrows(Invalid.class, () -> town.policies.decide(town.administration, setting, new Decision(unit, value, from, reason, 0)))
                .faults().stream().map(fault -> fault.code()).toList();
    }

    private static String said(Held held) {
        return held.value() + " " + held.origin() + (held.unitName() == null ? "" : " " + held.unitName()) + ", else " + held.above() + " " + held.aboveOrigin();
    }
}
