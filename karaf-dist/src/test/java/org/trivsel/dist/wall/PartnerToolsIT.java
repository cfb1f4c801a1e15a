package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;
import org.trivsel.dist.TestBundle;
import org.trivsel.dist.browser.Visit;

/** Two more bundles of a publisher in the running product: a class by its grade with a licence and a report, and a ladder that is followed from day to day. */
class PartnerToolsIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SCHOOL = "maths-reading";
    private static final String LADDER = "language-ladder";

    @TempDir
    private static Path folder;

    private static Container container;
    private static Upgrade operator;
    private static Flow strandby;
    private static Browser pages;
    private static Browser leader;

    @BeforeAll
    static void start() throws IOException {
        container = Container.demo(folder, Map.of());
        Http http = new Http(container.distribution().uri(""), reply -> { });
        operator = new Upgrade(Flow.signIn(http, Person.OPERATOR), container.distribution());
        strandby = Flow.signIn(http, Person.pedagogue(Product.A));
        pages = signedIn(http, Person.pedagogue(Product.A));
        leader = signedIn(http, Person.leader(Product.A));
        assertEquals(200, operator.send(Call.of("PUT", "/api/v1/trust/policy").json("{\"unsignedData\":true,\"reason\":\"Tried by a test\"}")).status());
        // The invented children of the demo are younger than the pupils it is for.
        bring(SCHOOL, TestBundle.ofVersion("0.1.0", jar(SCHOOL), folder, Map.of("instruments/grade-maths.yaml", "from: 6y6m0d -> from: 2y0m0d")));
        bring(LADDER, jar(LADDER));
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void aClassIsEnteredByItsGradeAndCountedForItsLeader() {
        JsonNode child = child(3, 6);
        String unit = child.get("unit").asText();
        String grid = "/tools/" + SCHOOL + "/groups/" + unit + "/grid?instrument=grade-maths";
        Await.until("the licence and the certificate of the demo", LONG, () -> pages.get(grid).status() == 200, container.distribution()::log);
        Reply asked = pages.get(grid);
        assertTrue(asked.text().contains("Vælg, hvilket klassetrin klassen går på.") && !asked.text().contains("role=\"gridcell\""), asked::toString);
        Reply first = pages.get(grid + "&grade=1");
        assertTrue(first.text().contains("1. klasse") && first.text().contains("data-child=\"" + child.get("id").asText() + "\""), first::toString);
        String save = "/tools/" + SCHOOL + "/children/" + child.get("id").asText() + "/grid?instrument=grade-maths&form=grade-1";
        assertEquals(404, cells(save, "{\"m1-1\":1}").status(), "no grade was stated");
        Reply cell = cells(save + "&grade=1", "{\"m1-1\":1}");
        assertEquals(200, cell.status(), cell::toString);
        String id = pages.get(grid + "&grade=1").text().replaceAll("(?s).*data-child=\"" + child.get("id").asText() + "\"[^>]*data-assessment=\"([^\"]+)\".*", "$1");
        StringBuilder answers = new StringBuilder("{");
        for (int task = 2; task <= 10; task++) {
            answers.append(task == 2 ? "" : ",").append("\"m1-").append(task).append("\":").append(task % 2);
        }
        Reply saved = strandby.send(Call.of("PATCH", "/api/v1/assessments/" + id + "/answers").json(answers.append('}').toString()).header("If-Match", "\"1\""));
        assertEquals(200, saved.status(), saved::toString);
        Reply done = strandby.send(Call.of("POST", "/api/v1/assessments/" + id + "/complete"));
        assertEquals(200, done.status(), done::toString);
        assertEquals("synthetic-final-2026", done.json().get("normEdition").asText(), done::toString);
        assertEquals("1 class", done.json().at("/given/grade").asText() + " " + done.json().at("/given/mode").asText(), done::toString);
        Reply result = pages.get("/tools/" + SCHOOL + "/assessments/" + id);
        assertTrue(result.text().contains("Som de fleste") && result.text().contains("C-skalaen går fra 0 til 10."), result::toString);
        Reply told = leader.get("/tools/" + SCHOOL + "/assessments/" + id);
        assertFalse(told.text().contains("Regn: 2 + 3."), "who has no certificate sees scores and no task");
        Reply report = leader.get("/tools/" + SCHOOL + "/groups/" + unit + "/report?instrument=grade-maths&form=grade-1");
        assertTrue(report.text().contains("Holdes tilbage, for at ingen kan findes i tallene."), report::toString);
        assertEquals(403, pages.get("/tools/" + SCHOOL + "/groups/" + unit + "/report?instrument=grade-maths").status(), "it is for leaders");
        try (Visit visit = new Visit(container.distribution()).signIn(Product.A, "leader")) {
            visit.open("/tools/" + SCHOOL + "/groups/" + unit + "/norms?instrument=grade-maths&form=grade-1").assertAccessibleEverywhere("newer norms");
            visit.picture("newer-norms");
        }
    }

    @Test
    void aLadderIsFollowedFromDayToDay() {
        LocalDate today = Target.day();
        String child = child(0, 3).get("id").asText();
        String home = "/tools/" + LADDER;
        Reply asked = pages.get(home + "/children/" + child);
        assertTrue(asked.text().contains("Løbende, fra dag til dag"), asked::toString);
        Reply begun = pages.post(home + "/children/" + child, Map.of("date", today.minusDays(40).toString(), "instrument", LADDER, "mode", "continuous"));
        assertEquals(303, begun.status(), begun::toString);
        String id = begun.header("Location").replaceAll(".*/assessments/([^/]+)/.*", "$1");
        Reply seen = strandby.send(Call.of("PATCH", "/api/v1/assessments/" + id + "/answers").json("{\"turns\":{\"seen\":[{\"state\":\"sure\",\"on\":\"" + today.minusDays(35)
                + "\",\"by\":\"Ada\"}]},\"sounds-back\":{\"seen\":[{\"state\":\"sure\",\"on\":\"" + today.minusDays(31) + "\",\"by\":\"Bo\"}]}}").header("If-Match", "\"1\""));
        assertEquals(200, seen.status(), seen::toString);
        Reply open = pages.get(home + "/assessments/" + id);
        assertTrue(open.text().contains("Stigen er åben.") && open.text().contains("Nået · ") && open.text().contains("Her er ingen normer og ingen percentiler."), open::toString);
        assertTrue(pages.get("/children/" + child).text().contains("Svarer på stemmer"), "the child's page says the step");
        Reply done = strandby.send(Call.of("POST", "/api/v1/assessments/" + id + "/complete"));
        assertEquals(200, done.status(), done::toString);
        assertTrue(pages.get(home + "/assessments/" + id).text().contains("Næste trin · Gentager stavelser som ba-ba"), "completed it stands as it stood");
    }

    private static Reply cells(String path, String answers) {
        return pages.send(Call.post(path, answers).header("X-CSRF-Token", pages.csrf("/me")).header("If-Match", "\"0\""));
    }

    private static void bring(String tool, Path jar) throws IOException {
        operator.install(operator.bringAsIs(Files.readAllBytes(jar)));
        Reply enabled = operator.send(Call.of("PUT", "/api/v1/tenants/" + Product.A + "/tools/" + tool).json("{}"));
        assertTrue(enabled.status() < 300, enabled::toString);
        Await.until(tool, LONG, () -> pages.get("/tools/" + tool).status() == 200, container.distribution()::log);
    }

    private static Path jar(String tool) {
        return Path.of("../bundles/partners/" + tool + "/target/" + tool + "-0.1.0.jar");
    }

    /** One of the pedagogue's between these ages. */
    private static JsonNode child(int from, int before) {
        LocalDate today = Target.day();
        for (JsonNode child : strandby.send(Call.get("/api/v1/children?limit=200")).json().get("children")) {
            LocalDate birth = LocalDate.parse(child.get("birthDate").asText());
            if (birth.isBefore(today.minusYears(from).minusMonths(6)) && birth.isAfter(today.minusYears(before))) {
                return child;
            }
        }
        throw new AssertionError("No child between " + from + " and " + before);
    }

    private static Browser signedIn(Http http, Person person) {
        Browser browser = new Browser(http::send);
        assertEquals(303, browser.signIn(person.tenant(), person.username(), Product.PASSWORD).status());
        return browser;
    }
}
