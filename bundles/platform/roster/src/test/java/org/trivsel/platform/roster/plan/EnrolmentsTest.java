package org.trivsel.platform.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trivsel.platform.roster.plan.Plans.BEGUN;
import static org.trivsel.platform.roster.plan.Plans.TODAY;
import static org.trivsel.platform.roster.plan.Plans.asta;
import static org.trivsel.platform.roster.plan.Plans.begin;
import static org.trivsel.platform.roster.plan.Plans.changed;
import static org.trivsel.platform.roster.plan.Plans.child;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.roster.read.FaultCode;

class EnrolmentsTest {
    private static final String SUN = "Område Nord > Solsikken";
    private static final KnownEnrolment E1 = new KnownEnrolment("e1", "red", BEGUN, null);

    private final Plans plans = new Plans();

    @Test
    void beginsTodayWhereTheFileTellsNoDay() {
        assertEquals(List.of(begin("sun", SUN, TODAY, null)), Plans.created(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "", "", ""))).steps());
    }

    @Test
    void confirmsWhatIsRegistered() {
        plans.with(asta("red"));
        Plans.assertUnchanged(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Rød stue", "01-08-2023", "")));
        Plans.assertUnchanged(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Rød stue", "", "")));
    }

    @Test
    void isContentWithARoomWhereTheFileNamesOnlyTheInstitution() {
        plans.with(asta("red"));
        Plans.assertUnchanged(plans.plan(Plans.WHOLE_LIST, row("Solsikken", "", "", "")));
        Plans.assertUnchanged(plans.plan(Plans.WHOLE_LIST, row("Solsikken", "", "01-01-2023", "")));
        assertEquals(List.of(new EnrolmentStep.Correct(E1, new UnitTarget.Existing("red", SUN + " > Rød stue"), BEGUN, LocalDate.of(2027, 7, 31))),
                changed(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "", "", "31-07-2027"))).steps());
    }

    @Test
    void correctsDaysThatDiffer() {
        plans.with(asta("red"));
        assertEquals(List.of(new EnrolmentStep.Correct(E1, new UnitTarget.Existing("red", SUN + " > Rød stue"), LocalDate.of(2023, 9, 1), LocalDate.of(2026, 10, 31))),
                changed(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Rød stue", "01-09-2023", "31-10-2026"))).steps());
    }

    @Test
    void movesAChildToAnotherRoomOfItsInstitution() {
        plans.with(asta("red"));
        assertEquals(List.of(new EnrolmentStep.End(E1, LocalDate.of(2026, 8, 14)), begin("blue", SUN + " > Blå stue", LocalDate.of(2026, 8, 15), null)),
                changed(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Blå stue", "15-08-2026", ""))).steps());
    }

    @Test
    void keepsAPlaceInAnotherInstitutionAndSaysSo() {
        plans.with(asta("red"));
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, row("Månen", "", "15-08-2026", ""));
        assertEquals(List.of(begin("moon", "Område Nord > Månen", LocalDate.of(2026, 8, 15), null)), changed(plan).steps());
        assertEquals(List.of(FaultCode.NOTICE_ALSO_ELSEWHERE), Plans.notices(plan));
    }

    @Test
    void movesBetweenInstitutionsWhenTheFileIsTheWholeListOfBoth() {
        plans.with(asta("red"));
        RosterPlan plan = plans.plan(Plans.WHOLE_LIST, row("Månen", "", "15-08-2026", ""), "Ida;Lund;280822-6322;;;Solsikken;Rød stue;;");
        PlannedChild.Changed moved = (PlannedChild.Changed) plan.children().get(0);
        assertEquals(List.of(new EnrolmentStep.End(E1, TODAY.minusDays(1)), begin("moon", "Område Nord > Månen", LocalDate.of(2026, 8, 15), null)), moved.steps());
    }

    @Test
    void refusesToRewriteThePast() {
        plans.with(asta("red"));
        RosterPlan plan = plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Blå stue", "01-01-2023", ""));
        assertEquals(Map.of(2, "ENROLMENT_OVERLAPS"), Plans.rejected(plan));
        assertEquals(List.of(SUN + " > Rød stue", BEGUN), plan.rejected().get(0).faults().get(0).args());
    }

    @Test
    void namesTheRoomOfAChildThatWasOnlyInTheInstitution() {
        plans.with(asta("sun"));
        KnownEnrolment atSun = new KnownEnrolment("e1", "sun", BEGUN, null);
        assertEquals(List.of(new EnrolmentStep.Correct(atSun, new UnitTarget.Existing("red", SUN + " > Rød stue"), BEGUN, null)),
                changed(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Rød stue", "01-08-2023", ""))).steps());
    }

    @Test
    void correctsWhatWasImportedTheSameDay() {
        KnownEnrolment wrong = new KnownEnrolment("e1", "red", TODAY, null);
        plans.with(child("asta", "Asta", "Holm", null, null, wrong));
        assertEquals(List.of(new EnrolmentStep.Correct(wrong, new UnitTarget.Existing("blue", SUN + " > Blå stue"), TODAY, null)),
                changed(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Blå stue", "", ""))).steps());
    }

    @Test
    void opensAgainWhatTheFileSaysIsOpen() {
        KnownEnrolment over = new KnownEnrolment("e1", "red", BEGUN, LocalDate.of(2026, 6, 30));
        plans.with(child("asta", "Asta", "Holm", null, null, over));
        assertEquals(List.of(new EnrolmentStep.Correct(over, new UnitTarget.Existing("red", SUN + " > Rød stue"), BEGUN, null)),
                changed(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Rød stue", "01-08-2023", ""))).steps());
        assertEquals(List.of(begin("red", SUN + " > Rød stue", TODAY, null)),
                changed(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Rød stue", "", ""))).steps(), "a new stay where no day is told");
    }

    @Test
    void addsWhatIsOverAsHistory() {
        plans.with(asta("red"));
        assertEquals(List.of(begin("moon", "Område Nord > Månen", LocalDate.of(2022, 10, 1), LocalDate.of(2023, 7, 31))),
                changed(plans.plan(PlanOptions.CAREFUL, row("Månen", "", "01-10-2022", "31-07-2023"))).steps());
    }

    @Test
    void leavesPlacesInTheFutureAlone() {
        KnownEnrolment school = new KnownEnrolment("e2", "moon", LocalDate.of(2027, 8, 1), null);
        plans.with(child("asta", "Asta", "Holm", null, null, E1, school));
        Plans.assertUnchanged(plans.plan(Plans.WHOLE_LIST, row("Solsikken", "Rød stue", "", ""), row("Månen", "", "01-08-2027", "")));
        Plans.assertUnchanged(plans.plan(Plans.WHOLE_LIST, row("Solsikken", "Rød stue", "", "")));
    }

    @Test
    void refusesAnEndBeforeTheRegisteredStart() {
        plans.with(asta("red"));
        assertEquals(Map.of(2, "ENDS_BEFORE_START"), Plans.rejected(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "Rød stue", "", "01-08-2022"))));
    }

    @Test
    void endsChildrenOfTheFilesInstitutionsOnlyWhenTheFileIsTheWholeList() {
        KnownChild gone = child("gone", "Bo", "Lind", null, null, new KnownEnrolment("e2", "blue", BEGUN, null));
        KnownChild elsewhere = child("elsewhere", "Eva", "Lind", null, null, new KnownEnrolment("e3", "moon", BEGUN, null));
        KnownChild left = child("left", "Ib", "Lind", null, null, new KnownEnrolment("e4", "blue", BEGUN, LocalDate.of(2025, 1, 1)));
        plans.with(asta("red"), gone, elsewhere, left);
        Plans.assertUnchanged(plans.plan(PlanOptions.CAREFUL, row("Solsikken", "", "", "")));
        RosterPlan plan = plans.plan(Plans.WHOLE_LIST, row("Solsikken", "", "", ""));
        assertEquals(new RosterPlan.Summary(0, 0, 0, 1, 1, 0), plan.summary());
        assertEquals(new PlannedChild.Ended(gone, List.of(new EnrolmentStep.End(gone.enrolments().get(0), TODAY.minusDays(1)))), plan.children().get(1));
    }

    @Test
    void endsNobodyWhoseRowIsNotTaken() {
        plans.with(asta("red"), child("numbered", "Bo", "Lind", "2808226323", null, new KnownEnrolment("e2", "blue", BEGUN, null)),
                child("coded", "Eva", "Lind", null, "x1", new KnownEnrolment("e3", "blue", BEGUN, null)));
        RosterPlan plan = plans.plan(Plans.WHOLE_LIST, "Asta;Holm;28082;;;Solsikken;Rød stue;;", "Bob;Lind;280822-6323;;;Solsikken;Grøn stue;;",
                "Eva;L1nd;;28-08-2022;x1;Solsikken;;;", "Ida;Lund;280822-6322;;;Solsikken;;;");
        assertEquals(3, plan.summary().rejected());
        assertEquals(0, plan.summary().ended());
    }

    @Test
    void warnsWhenManyWouldEnd() {
        for (int i = 0; i < 30; i++) {
            plans.with(child("c" + i, "Barn" + (char) ('a' + i), "Lind", null, null, new KnownEnrolment("e" + i, "blue", BEGUN, null)));
        }
        RosterPlan plan = plans.plan(Plans.WHOLE_LIST, row("Solsikken", "", "", ""));
        assertEquals(30, plan.summary().ended());
        assertEquals(List.of(FaultCode.NOTICE_MANY_ENDED), Plans.notices(plan));
    }

    private static String row(String unit, String group, String from, String to) {
        return "Asta;Holm;;28-08-2022;;" + unit + ";" + group + ";" + from + ";" + to;
    }
}
