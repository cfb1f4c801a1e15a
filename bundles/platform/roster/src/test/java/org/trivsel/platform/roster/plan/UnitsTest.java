package org.trivsel.platform.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trivsel.platform.roster.plan.Plans.created;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.platform.roster.fixture.OneRosterFiles;

class UnitsTest {
    private final Plans plans = new Plans();

    @ParameterizedTest
    @CsvSource({"Solsikken;, sun", "SOLSIKKEN;, sun", "280101;, sun", "Solsikken;Rød stue, red", "280101;roed-stue, red", "Rød stue;, red",
        "Solsikken > Blå stue;, blue", "Område Nord > Solsikken > Blå stue;, blue", "Område Nord;Rød stue, red", "Månen;Blå stue, moon-blue"})
    void findsAUnitByNameCodeOrPath(String cells, String id) {
        EnrolmentStep.Begin begin = (EnrolmentStep.Begin) created(plan(cells)).steps().get(0);
        assertEquals(id, ((UnitTarget.Existing) begin.unit()).id());
    }

    @ParameterizedTest
    @CsvSource({"Stjernen;, UNIT_UNKNOWN", "Solsiken;, UNIT_UNKNOWN_LIKE", "Solsikken;Gul stue, GROUP_UNKNOWN", "Solsikken;Røde stue, GROUP_UNKNOWN_LIKE",
        "Blå stue;, UNIT_AMBIGUOUS", "Område Nord;Blå stue, UNIT_AMBIGUOUS", "Solsikken > Rød stue > Hjørnet;, GROUP_UNKNOWN"})
    void saysWhyAUnitIsNotFound(String cells, String fault) {
        assertEquals(Map.of(2, fault), Plans.rejected(plan(cells)));
    }

    @Test
    void namesTheUnitSomebodyMayHaveMeant() {
        assertEquals(List.of("Solsiken", "Område Nord > Solsikken"), plan("Solsiken;").rejected().get(0).faults().get(0).args());
        assertEquals(List.of("Røde stue", "Område Nord > Solsikken", "Område Nord > Solsikken > Rød stue"),
                plan("Solsikken;Røde stue").rejected().get(0).faults().get(0).args());
        assertEquals("Stue", plan("Solsikken;Røde stue").rejected().get(0).faults().get(0).column());
    }

    @Test
    void createsNamedUnitsOnlyWhenAsked() {
        RosterPlan plan = plans.plan(Plans.WITH_UNITS, "Asta;Holm;280822-6122;;;Stjernen;Gul stue;;", "Ida;Lund;280822-6322;;;stjernen;gul stue;;",
                "Bo;Lind;280822-6323;;;Solsikken;Gul stue;;", "Bo;Lin d2;280822-6325;;;Ukendt;;;");
        assertEquals(List.of("Stjernen", "Stjernen > Gul stue", "Område Nord > Solsikken > Gul stue"), plan.units().stream().map(UnitTarget::path).toList());
        assertEquals(Map.of(5, "NAME_UNUSUAL"), Plans.rejected(plan), "a unit that no row needs is not created");
        assertEquals(plan.units().get(0), plan.units().get(1).parent());
    }

    @Test
    void createsUnitsTheFileDescribesAndFindsThemAgain() {
        RosterPlan first = plans.plan(PlanOptions.CAREFUL, Plans.read(OneRosterFiles.school().bytes()));
        assertEquals(Map.of(), Plans.rejected(first));
        assertEquals(List.of("Skovskolen", "Skovskolen > 1.A", "Skovskolen > 2.B"), first.units().stream().map(UnitTarget::path).toList());
        List<KnownUnit> registered = List.of(new KnownUnit("s", null, "Skovskolen (ny)", "o-skov"), new KnownUnit("a", "s", "1.A", null));
        RosterPlan second = new RosterPlanner(Plans.KEYS).plan(new RosterSnapshot(registered, List.of()),
                Plans.read(OneRosterFiles.school().bytes()), Plans.TODAY, PlanOptions.CAREFUL);
        assertEquals(List.of("Skovskolen (ny) > 2.B"), second.units().stream().map(UnitTarget::path).toList());
    }

    private RosterPlan plan(String cells) {
        return plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;" + cells + ";;");
    }
}
