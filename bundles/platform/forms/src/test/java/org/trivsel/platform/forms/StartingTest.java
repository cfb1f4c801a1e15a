package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.TakenForm;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.NewAssessment.OtherForm;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.norm.NormReader;
import org.trivsel.registry.Child;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Takings;
import org.trivsel.testlib.Town;
import org.trivsel.web.Method;
import org.trivsel.web.Response;

/** Beginning with an instrument whose forms and norms depend on more than the age, and taking another form. */
class StartingTest {
    private static final Path FOLDER = Path.of("src/test/resources/school");
    private static final Instrument SCHOOL = Instrument.of(Samples.read(FOLDER.resolve("instrument.yaml")).definition(), List.of(
            new NormReader().read(text("norms-da.yaml")), new NormReader().read(text("norms-pl.yaml"))));

    private final Caller pedagogue = Town.caller(Role.PEDAGOGUE, "school");
    private final LocalDate today = pedagogue.today();
    private final Child pupil = Town.child(7, "Vilma", today.minusYears(8));
    private final Child baby = Town.child(8, "Bo", today.minusMonths(13));
    private final MemoryPlatform platform = new MemoryPlatform("school", SCHOOL).with(pupil).with(baby);
    private final FormsSite site = new FormsSite(new Declaration("school", Map.of("da", "Skole"), "book"),
            new ToolAssessments("school", platform, platform, platform, new MemoryLicences()), new Desks(platform, new Starting(platform, platform, platform, platform),
                    new ExportDesk(new MemoryExport(), platform, platform, platform),
                    new ReportDesk(new MemoryReports(), platform, platform), new NormDesk(new MemoryNorms(platform), platform, platform), platform));

    @Test
    void asksForWhatFormsAndNormsDependOnAndForNothingElse() {
        String page = page(show(pupil));
        for (String field : List.of("background", "grade", "mode", "language")) {
            assertTrue(page.contains("<select class=\"ds-input\" id=\"" + field + "\" name=\"" + field + "\""), () -> field + ": " + page);
        }
        assertTrue(page.indexOf("2. klasse") < page.indexOf("10. klasse") && page.contains("Med hele klassen") && page.contains("polsk"), page);
        assertFalse(page.contains("id=\"season\"") || page.contains("id=\"respondent\"") || page.contains("id=\"gestation\""), "nothing depends on them");
        assertTrue(page(show(baby)).contains("id=\"gestation\""));
    }

    @Test
    void saysWhatIsLackingAndThenWhichFormAndWhy() {
        String before = page(show(pupil));
        assertTrue(before.contains("Der mangler oplysninger til at finde skemaet"), before);
        assertTrue(before.contains("Klasseskema passer ikke: ") && before.contains("klassetrin: ikke oplyst"), before);
        assertFalse(before.contains("Begynd vurderingen"));
        String after = page(send(pupil, "act", "look", "grade", "2", "mode", "class"));
        assertTrue(after.contains("<h2 id=\"form\">Klasseskema</h2>") && after.contains("Klasseskema passer: ") && after.contains("klassetrin: 2"), after);
        assertTrue(after.contains("<option value=\"2\" selected>2. klasse</option>"), after);
        assertTrue(platform.ofChild(pedagogue, pupil.id()).isEmpty(), "looking begins nothing");
    }

    @Test
    void beginsAsItIsToBeGiven() {
        Response begun = send(pupil, "act", "begin", "shown", "class", "grade", "2", "mode", "class", "language", "da", "background", "multilingual");
        assertTrue(begun instanceof Response.Redirect, () -> page(begun));
        Assessment draft = platform.ofChild(pedagogue, pupil.id()).get(0);
        assertEquals("class", draft.form());
        assertEquals(Setting.NONE.with(Key.GRADE, "2").with(Key.MODE, "class").with(Key.BACKGROUND, "multilingual").inLanguage("da"), draft.given());
    }

    @Test
    void whereNormsAreOfSeveralLanguagesOneIsNamed() {
        Response refused = send(pupil, "act", "begin", "shown", "class", "grade", "2", "mode", "class");
        String page = refused(refused);
        assertTrue(page.contains("id=\"language-error\"") && page.contains("href=\"#language\""), page);
        assertTrue(page.contains("<option value=\"2\" selected>"), "what was chosen is still there");
    }

    @Test
    void anotherFormThanTheOneOnThePageIsSeenBeforeItBegins() {
        Response answer = send(pupil, "act", "begin", "shown", "alone", "grade", "2", "mode", "class", "language", "da");
        assertTrue(page(answer).contains("passer et andet skema end før"), () -> page(answer));
        assertTrue(platform.ofChild(pedagogue, pupil.id()).isEmpty());
    }

    @Test
    void aWordThatIsNotInTheListIsRefusedAtItsField() {
        assertTrue(refused(send(pupil, "act", "look", "grade", "7")).contains("id=\"grade-error\""));
    }

    @Test
    void countsAChildBornEarlyFromTheExpectedDay() {
        assertFalse(page(show(baby)).contains("<h2 id=\"form\">Babyskema</h2>"), "thirteen months by the calendar");
        String page = page(send(baby, "act", "look", "gestation", "30+2"));
        assertTrue(page.contains("<h2 id=\"form\">Babyskema</h2>") && page.contains("født for tidligt") && page.contains("value=\"30+2\""), page);
        send(baby, "gestation", "30 + 2", "language", "da");
        assertEquals(Optional.of(212), platform.ofChild(pedagogue, baby.id()).get(0).given().gestation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tredive", "30+9", "12", "52"})
    void weeksThatCannotBeAreRefusedAndStay(String weeks) {
        String page = refused(send(baby, "act", "begin", "gestation", weeks, "language", "da"));
        assertTrue(page.contains("id=\"gestation-error\"") && page.contains("value=\"" + weeks + "\""), page);
    }

    @Test
    void anotherFormNeedsAReasonAndLosesNothing() {
        String page = refused(send(pupil, "act", "other", "grade", "2", "mode", "class", "language", "da", "other", "alone"));
        assertTrue(page.contains("id=\"reason-error\"") && page.contains("<option value=\"alone\" selected>"), page);
        assertTrue(page.contains("<details class=\"tv-more\" open>"), page);
        String unchosen = refused(send(pupil, "act", "other", "language", "da", "reason", "Sidder <bedst> alene"));
        assertTrue(unchosen.contains("id=\"other-error\"") && unchosen.contains("Sidder &lt;bedst&gt; alene"), unchosen);
        assertTrue(refused(send(pupil, "act", "other", "language", "da", "other", "alone", "reason", "x".repeat(501))).contains("id=\"reason-error\""));
    }

    @Test
    void anotherFormIsBegunForAReasonThatTheHistoryTells() {
        send(pupil, "act", "other", "grade", "2", "mode", "class", "language", "da", "other", "alone", "reason", "Sidder bedst alene");
        Assessment draft = platform.ofChild(pedagogue, pupil.id()).get(0);
        assertEquals("alone", draft.form());
        assertEquals(new TakenForm("class", "Sidder bedst alene"), draft.taken());
        assertEquals("Sidder bedst alene", platform.history.get(0).reason());
    }

    @Test
    void aFormMayBeTakenAlthoughNoneFits() {
        send(baby, "act", "other", "language", "da", "other", "baby", "reason", "Er lille endnu");
        assertEquals(new TakenForm(null, "Er lille endnu"), platform.ofChild(pedagogue, baby.id()).get(0).taken());
    }

    @Test
    void theResultSaysThatAnotherFormWasTakenAndWhy() {
        Takings takings = new Takings(SCHOOL);
        Setting given = Setting.NONE.with(Key.GRADE, "2").with(Key.MODE, "class");
        Assessment plain = takings.complete(takings.draft(20, pupil, today, given, null), pupil, Map.of("a", Answer.count(2)));
        assertFalse(page(result(plain)).contains("er taget i stedet for"));
        Assessment other = takings.complete(takings.draft(21, pupil, today, given, new OtherForm("alone", "Sidder <bedst> alene")), pupil,
                Map.of("a", Answer.count(2), "b", Answer.count(1)));
        platform.start(pedagogue, new NewAssessment(pupil.id(), "school", today, null, false, given, new OtherForm("alone", "Sidder bedst")));
        String page = page(result(other));
        String said = "Eneskema er taget i stedet for Klasseskema. Begrundelse: Sidder &lt;bedst&gt; alene";
        assertEquals(3, page.split(said, -1).length, () -> "above and in the history: " + page);
        assertTrue(page.contains("Vurderingen blev begyndt med et andet skema"), page);
    }

    @Test
    void theChildsPageOffersItWhileWhatIsLackingMayBeSaid() {
        assertNotNull(site.childCards(pedagogue, pupil).get(0).action());
    }

    private String refused(Response response) {
        assertEquals(400, ((Response.Page) response).status());
        assertTrue(platform.assessments.isEmpty(), "nothing is begun");
        return page(response);
    }

    private Response show(Child child) {
        return handle(Method.GET, "/children/{child}", "child", child.id().toString());
    }

    private Response result(Assessment assessment) {
        platform.with(pupil, assessment);
        return handle(Method.GET, "/assessments/{assessment}", "assessment", assessment.id().toString());
    }

    private Response send(Child child, String... fields) {
        List<String> given = new ArrayList<>(List.of("child", child.id().toString(), "=date", today.toString(), "=instrument", "school"));
        for (int i = 0; i < fields.length; i += 2) {
            given.addAll(List.of("=" + fields[i], fields[i + 1]));
        }
        return handle(Method.POST, "/children/{child}", given.toArray(String[]::new));
    }

    private Response handle(Method method, String path, String... given) {
        return site.routes().stream().filter(one -> one.method() == method && one.pattern().equals("/tools/school" + path)).findFirst().orElseThrow()
                .handler().handle(GivenRequest.by(pedagogue, given));
    }

    private static String page(Response response) {
        StringBuilder text = new StringBuilder();
        assertDoesNotThrow(() -> ((Response.Page) response).body().writeTo(text));
        return text.toString();
    }

    private static String text(String file) {
        return assertDoesNotThrow(() -> Files.readString(FOLDER.resolve(file)));
    }
}
