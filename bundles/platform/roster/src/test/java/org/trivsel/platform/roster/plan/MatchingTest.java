package org.trivsel.platform.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.trivsel.platform.roster.plan.Plans.asta;
import static org.trivsel.platform.roster.plan.Plans.child;
import static org.trivsel.platform.roster.plan.Plans.created;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.platform.roster.read.RosterFile;

class MatchingTest {
    private static final KnownEnrolment AT_SUN = new KnownEnrolment("e", "sun", Plans.BEGUN, null);

    private final Plans plans = new Plans();

    @Test
    void createsAChildThatNobodyKnows() {
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;Solsikken;;;");
        assertEquals("Asta", created(plan).child().firstName());
        assertEquals(List.of(2), created(plan).lines());
        assertEquals(new RosterPlan.Summary(0, 1, 0, 0, 0, 0), plan.summary());
    }

    @Test
    void findsAChildByNumberFirst() {
        plans.with(child("asta", "Asta", "Hansen", "2808226122", null, AT_SUN), child("other", "Asta", "Holm", null, null, AT_SUN));
        PlannedChild.Changed changed = Plans.changed(plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;Solsikken;;;"));
        assertEquals("asta", changed.known().id());
        assertEquals(List.of(new FieldChange(Column.LAST_NAME, "Hansen", "Holm")), changed.changes());
    }

    @Test
    void findsAChildByExternalIdThen() {
        plans.with(child("asta", "Asta", "Hansen", null, "x1", AT_SUN));
        assertEquals("asta", Plans.changed(plans.plan(PlanOptions.CAREFUL, "Asta;Holm;;28-08-2022;x1;Solsikken;;;")).known().id());
    }

    @Test
    void findsAChildByNameAndBirthDateLast() {
        plans.with(asta("sun"));
        Plans.assertUnchanged(plans.plan(PlanOptions.CAREFUL, "Asta;Holm;;28-08-2022;;Solsikken;;;"));
        PlannedChild.Changed numbered = Plans.changed(plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;Solsikken;;;"));
        assertEquals(List.of(new FieldChange(Column.NATIONAL_NUMBER, null, "280822-****")), numbered.changes());
    }

    @Test
    void findsAChildHoweverItsNameIsSpelled() {
        plans.with(child("soeren", "Søren", "Ærø", null, null, AT_SUN));
        assertEquals("soeren", Plans.changed(plans.plan(PlanOptions.CAREFUL, "Soeren;Aero;;28-08-2022;;Solsikken;;;")).known().id());
    }

    @Test
    void doesNotChooseBetweenNamesakes() {
        plans.with(child("one", "Asta", "Holm", null, null, AT_SUN), child("two", "Asta", "Holm", null, null, AT_SUN));
        assertEquals(Map.of(2, "CHILD_AMBIGUOUS"), Plans.rejected(plans.plan(PlanOptions.CAREFUL, "Asta;Holm;;28-08-2022;;Solsikken;;;")));
    }

    @Test
    void createsANamesakeWithAnotherNumberAndSaysSo() {
        plans.with(child("one", "Asta", "Holm", "2808226322", null, AT_SUN));
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;Solsikken;;;");
        created(plan);
        assertEquals(List.of(FaultCode.NOTICE_LOOKALIKE), Plans.notices(plan));
    }

    @Test
    void refusesNumberAndIdOfTwoChildren() {
        plans.with(child("one", "Asta", "Holm", "2808226122", "x1", AT_SUN), child("two", "Ida", "Lund", null, "x2", AT_SUN));
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;x2;Solsikken;;;");
        assertEquals(Map.of(2, "CHILD_CONFLICT"), Plans.rejected(plan));
        assertEquals("Id", plan.rejected().get(0).faults().get(0).column());
        assertEquals("x2", plan.rejected().get(0).faults().get(0).found());
    }

    @Test
    void refusesAnIdThatWasUsedAgainForAnotherChild() {
        plans.with(child("one", "Ida", "Lund", null, "x1", AT_SUN));
        assertEquals(Map.of(2, "CHILD_CONFLICT"), Plans.rejected(plans.plan(PlanOptions.CAREFUL, "Asta;Holm;;29-08-2022;x1;Solsikken;;;")));
    }

    @Test
    void refusesANamesakeWithAnotherId() {
        plans.with(child("one", "Asta", "Holm", null, "x1", AT_SUN));
        assertEquals(Map.of(2, "CHILD_CONFLICT"), Plans.rejected(plans.plan(PlanOptions.CAREFUL, "Asta;Holm;;28-08-2022;x2;Solsikken;;;")));
    }

    @Test
    void takesTwoRowsOfOneChildForTwoPlaces() {
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;Solsikken;;01-08-2023;31-07-2024",
                "Asta;Holm;;28-08-2022;;Månen;;01-08-2024;");
        assertEquals(List.of(2, 3), created(plan).lines());
        assertEquals(2, created(plan).steps().size());
    }

    @Test
    void refusesARowThatRepeatsAnother() {
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;Solsikken;;;", "Asta;Holm;280822-6122;;;Solsikken;;;");
        assertEquals(Map.of(3, "ROW_TWICE"), Plans.rejected(plan));
        assertEquals(1, plan.summary().created());
        assertEquals(List.of(2), plan.rejected().get(0).faults().get(0).args());
    }

    @Test
    void refusesBothRowsWhenTheyDisagree() {
        RosterPlan births = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;;28-08-2022;x1;Solsikken;;;", "Asta;Holm;;29-08-2022;x1;Månen;;;");
        assertEquals(Map.of(2, "ROWS_DISAGREE", 3, "ROWS_DISAGREE"), Plans.rejected(births));
        assertEquals(List.of(3, Column.BIRTH_DATE), births.rejected().get(0).faults().get(0).args());
        RosterPlan names = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;Solsikken;;;", "Ida;Lund;280822-6122;;;Månen;;;");
        assertEquals(Map.of(2, "ROWS_DISAGREE", 3, "ROWS_DISAGREE"), Plans.rejected(names));
    }

    @Test
    void refusesARowThatMayMeanEitherOfTwoOthers() {
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;280822-6122;;;Solsikken;;;", "Asta;Holm;280822-6322;;;Solsikken;;;",
                "Asta;Holm;;28-08-2022;;Månen;;;");
        assertEquals(Map.of(4, "CHILD_AMBIGUOUS"), Plans.rejected(plan));
        assertEquals(2, plan.summary().created());
    }

    @Test
    void leavesAloneWhatTheFileDoesNotTell() {
        plans.with(new KnownChild("asta", "key of 2216228082", "x1", "Asta", "Holm", Plans.BIRTH, null, List.of("da", "ar"), true,
                List.of(new KnownCustodian("c", "Eva Holm", true)), List.of(AT_SUN)));
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, "Asta;Holm;;28-08-2022;;Solsikken;;;");
        Plans.assertUnchanged(plan);
        assertFalse(plan.toString().contains("Holm"), "plans do not write names into logs");
    }

    @Test
    void doesNotTakeCapitalsOrAnotherCutOfANameForAChange() {
        plans.with(child("asta", "Asta Marie", "Holm", null, "x1", AT_SUN));
        Plans.assertUnchanged(plans.plan(PlanOptions.CAREFUL, "ASTA MARIE;HOLM;;28-08-2022;x1;Solsikken;;;"));
        Plans.assertUnchanged(plans.plan(PlanOptions.CAREFUL, "Asta;Marie Holm;;28-08-2022;x1;Solsikken;;;"));
    }

    @Test
    void addsCustodyHoldersAndTheirProtectionAndTakesNoneAway() {
        plans.with(new KnownChild("asta", null, null, "Asta", "Holm", Plans.BIRTH, null, List.of(), false,
                List.of(new KnownCustodian("c", "Eva Holm", false)), List.of(AT_SUN)));
        RosterFile file = Plans.read(("Navn;Fødselsdato;Enhed;Forælder 1;Adressebeskyttelse 1;Forælder 2;Sprog\n"
                + "Asta Holm;28-08-2022;Solsikken;Eva Holm;ja;Bo Lind;dansk, arabisk").getBytes(StandardCharsets.UTF_8));
        PlannedChild.Changed changed = Plans.changed(plans.plan(PlanOptions.CAREFUL, file));
        assertEquals(List.of(new FieldChange(Column.LANGUAGES, null, "da, ar")), changed.changes());
        assertEquals(List.of(new CustodianStep(new KnownCustodian("c", "Eva Holm", false), "Eva Holm", true), new CustodianStep(null, "Bo Lind", false)),
                changed.custodians());
    }
}
