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
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;
import org.trivsel.dist.TestBundle;

/** A publisher's bundle without a line of code, brought into the running product: it has pages, versions of it stand side by side, it goes and is set apart. */
class DataToolIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String TOOL = "dyslexia-risk";
    private static final String HOME = "/tools/" + TOOL;
    private static final String BUNDLE = "org.trivsel.partners.dyslexia-risk";
    private static final String POINTERS = "/api/v1/pointers/" + TOOL + "/tenants/" + Product.A;
    private static final String TITLE = "Risiko for ordblindhed";
    private static final String NEWER = "Risiko, anden udgave";
    private static final String MOTOR = "org.trivsel.tools.motor";
    private static final String MOTOR_LINK = "href=\"/tools/motor\"";
    private static final Path JAR = Path.of("../bundles/partners/dyslexia-risk/target/dyslexia-risk-0.1.0.jar");
    private static final String FILE = "instruments/risk-0-end.yaml";

    @TempDir
    private static Path folder;

    private static Container container;
    private static Http http;
    private static Upgrade operator;
    private static Flow strandby;
    private static Browser pages;
    private static Browser fjordvik;

    @BeforeAll
    static void start() {
        container = Container.demo(folder, Map.of());
        http = new Http(container.distribution().uri(""), reply -> { });
        operator = new Upgrade(Flow.signIn(http, Person.OPERATOR), container.distribution());
        strandby = Flow.signIn(http, Person.pedagogue(Product.A));
        pages = signedIn(Person.pedagogue(Product.A));
        fjordvik = signedIn(Person.pedagogue(Product.B));
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void worksStandsBesideAnotherVersionGoesBackAndIsSetApart() throws IOException {
        assertEquals(200, operator.send(Call.of("PUT", "/api/v1/trust/policy").json("{\"unsignedData\":true,\"reason\":\"Tried by a test\"}")).status());
        Path first = forYoungerChildren();
        String old = operator.bringAsIs(Files.readAllBytes(first));
        assertTrue(operator.plan(old, "install").get("refusals").isEmpty(), () -> operator.plan(old, "install").toString());
        operator.install(old);
        assertEquals(404, pages.get(HOME).status(), "nobody has it yet");
        enable(Product.A);
        enable(Product.B);
        await(pages, TITLE);
        assertTrue(pages.get("/").text().contains("href=\"" + HOME + "\""), "it is in the menu");
        Reply home = pages.get(HOME);
        assertTrue(home.text().contains("Ikke til at afgøre, om nogen er ordblind.") && home.text().contains("opdigtede point og grænser"), home::toString);

        LocalDate spring = LocalDate.of(Target.day().minusMonths(3).getYear(), 5, 12);
        UUID child = child(spring);
        String result = assessByPageAndApi(child, spring);
        itsLicenceIsKeptTo(child, spring);
        standsBesideAndGoesBack(first, result);
        isSetApartAndComesBack(result);

    }

    /** One of the distribution, whose bundle nobody starts again by himself. */
    @Test
    void isGoneFromTheMenuWithinASecondWhenItsBundleStops() {
        Await.until("the tool for motor skills", LONG, () -> pages.get("/").text().contains(MOTOR_LINK), container.distribution()::log);
        container.stop(MOTOR);
        Await.until("the menu without it", SECOND, () -> !pages.get("/").text().contains(MOTOR_LINK), container.distribution()::log);
        Await.until("no page", LONG, () -> pages.get("/tools/motor").status() == 404, container.distribution()::log);
        container.start(MOTOR);
        Await.until("its pages", LONG, () -> pages.get("/tools/motor").status() == 200 && pages.get("/").text().contains(MOTOR_LINK),
                container.distribution()::log);
    }

    private static String assessByPageAndApi(UUID child, LocalDate spring) {
        Reply outside = pages.get(HOME + "/children/" + child + "?date=" + spring.withMonth(2));
        assertTrue(outside.text().contains("Slutningen af 0. klasse") && !outside.text().contains("Begynd vurderingen"), outside::toString);
        Await.until("the licence and the certificate of the demo", LONG,
                () -> pages.get(HOME + "/children/" + child + "?date=" + spring).text().contains("Begynd vurderingen"), container.distribution()::log);
        Reply begin = pages.get(HOME + "/children/" + child + "?date=" + spring);
        assertTrue(begin.text().contains("Begynd vurderingen"), begin::toString);
        Reply begun = pages.post(HOME + "/children/" + child, Map.of("date", spring.toString(), "instrument", "risk-0-end"));
        assertEquals(303, begun.status(), begun::toString);
        String run = begun.header("Location").replaceAll("^https?://[^/]+", "");
        String id = run.replaceAll(".*/assessments/([^/]+)/.*", "$1");
        Reply saved = strandby.send(Call.of("PATCH", "/api/v1/assessments/" + id + "/answers")
                .json("{\"letters\":{\"value\":10},\"sounds\":{\"value\":2}}").header("If-Match", "\"1\""));
        assertEquals(200, saved.status(), saved::toString);
        assertEquals(200, strandby.send(Call.of("POST", "/api/v1/assessments/" + id + "/complete")).status());
        String path = HOME + "/assessments/" + id;
        Reply result = pages.get(path);
        assertTrue(result.text().contains("data-pos=\"red\"") && result.text().contains("Rød: tydelige tegn på risiko"), result::toString);
        assertTrue(result.text().contains("Lyt efter lyde") && result.text().contains("Resultatet gælder til og med"), result::toString);
        assertTrue(pages.get("/children/" + child).text().contains("Rød: tydelige tegn på risiko"), "on the child's page");
        Reply again = strandby.send(start(child, spring));
        assertEquals(true, again.status() >= 400 && again.status() < 500, again::toString);
        assertFalse(pages.get(HOME + "/children/" + child + "?date=" + spring).text().contains("Begynd vurderingen"), "it may be given once only");
        return path;
    }

    /** Of the 200 uses of the demo one is drawn; the leader has no certificate, begins nothing and is told why; the counts are there for those whom they are for. */
    private static void itsLicenceIsKeptTo(UUID child, LocalDate spring) {
        Browser leader = signedIn(Person.leader(Product.A));
        Reply before = leader.get(HOME + "/children/" + child + "?date=" + spring);
        assertTrue(before.text().contains("medarbejdere med et gyldigt certifikat") && !before.text().contains("Begynd vurderingen"), before::toString);
        Reply refused = Flow.signIn(http, Person.leader(Product.A)).send(start(child, spring.minusYears(1)));
        assertTrue(refused.status() == 403 || refused.status() == 400, refused::toString);
        Reply granted = operator.send(Call.get("/api/v1/licences/tenants/" + Product.A));
        for (JsonNode grant : granted.json()) {
            assertEquals(grant.get("instrument").asText().equals("risk-0-end") ? 199 : 200, grant.get("left").asInt(), granted::toString);
        }
        String days = "?from=" + Target.day() + "&to=" + Target.day().plusDays(1);
        JsonNode invoice = operator.send(Call.get("/api/v1/licences/invoice" + days + "&tenant=" + Product.A)).json();
        assertEquals("1 risk-0-end 1", invoice.size() + " " + invoice.at("/0/instrument").asText() + " " + invoice.at("/0/used").asInt(), invoice::toString);
        Reply own = signedIn(Person.administration(Product.A)).get("/licences");
        assertTrue(own.status() == 200 && own.text().contains("199 tilbage af 200") && own.text().contains("/licences/used.csv"), own::toString);
        Browser office = signedIn(Person.OPERATOR);
        Reply page = office.get("/system/tenants/" + Product.A + "/licences");
        assertTrue(page.text().contains("value=\"risk-0-end\"") && page.text().contains("199"), page::toString);
        assertEquals(303, office.post("/system/tenants/" + Product.A + "/licences",
                Map.of("instrument", "risk-0-end", "uses", "5", "reference", "Ordre 9")).status());
        assertTrue(office.get("/system/licences/used.csv" + days).text().contains("\"risk-0-end\""));
    }

    private static void standsBesideAndGoesBack(Path first, String result) throws IOException {
        Path newer = TestBundle.ofVersion("0.2.0", first, folder, Map.of(FILE, "version: 1.0.0 -> version: 1.1.0"));
        newer = TestBundle.ofVersion("0.2.0", newer, folder, Map.of(FILE, "{da: \"Risiko for ordblindhed: Slutningen af 0. klasse\" -> {da: \"" + NEWER + "\""));
        String sha256 = operator.bringAsIs(Files.readAllBytes(newer));
        operator.install(sha256);
        assertFalse(pages.get(HOME).text().contains(NEWER), "installing changes nothing for anybody");
        point("0.1.0");
        point("0.2.0");
        await(pages, NEWER);
        assertFalse(fjordvik.get(HOME).text().contains(NEWER), "the others have what they had");
        assertTrue(pages.get(result).text().contains("Risiko for ordblindhed: Slutningen af 0. klasse"), "an old result says what it said");
        Reply back = operator.send(Call.post(POINTERS + "/rollback", "{\"seen\":" + seen() + "}"));
        assertEquals("200 0.1.0", back.status() + " " + back.json().get("version").asText(), back::toString);
        assertFalse(pages.get(HOME).text().contains(NEWER), "with the next request");
        operator.remove(sha256);
        assertEquals(200, pages.get(result).status());
    }

    private static void isSetApartAndComesBack(String result) {
        Reply set = operator.send(Call.post("/api/v1/quarantine", "{\"tool\":\"" + TOOL + "\",\"version\":\"0.1.0\",\"reason\":\"Tried by a test\"}"));
        assertEquals(201, set.status(), set::toString);
        Await.until("the menu without it", SECOND, () -> !pages.get("/").text().contains("href=\"" + HOME + "\""), container.distribution()::log);
        Reply apart = pages.get(result);
        assertEquals(503, apart.status());
        assertTrue(apart.text().contains(TITLE + " er sat til side for nu"), apart::toString);
        Await.until("a bundle that is stopped", LONG, () -> "RESOLVED".equals(container.bundles().get(BUNDLE)),
                container.distribution()::log);
        JsonNode one = operator.send(Call.get("/api/v1/quarantine")).json().get("apart").get(0);
        assertEquals(200, operator.send(Call.post("/api/v1/quarantine/" + one.get("id").asText() + "/lift", "{\"reason\":\"Seen to\"}")).status());
        Await.until("its pages", LONG, () -> pages.get(result).status() == 200, container.distribution()::log);
    }

    /** The invented children of the demo are younger than the pupils it is for. */
    private static Path forYoungerChildren() throws IOException {
        return TestBundle.ofVersion("0.1.0", JAR, folder, Map.of(FILE, "from: 5y6m0d -> from: 2y0m0d"));
    }

    private static UUID child(LocalDate day) {
        for (JsonNode child : strandby.send(Call.get("/api/v1/children?limit=200")).json().get("children")) {
            LocalDate birth = LocalDate.parse(child.get("birthDate").asText());
            if (birth.isBefore(day.minusYears(3)) && birth.isAfter(day.minusYears(6))) {
                return UUID.fromString(child.get("id").asText());
            }
        }
        throw new AssertionError("No child between 3 and 6");
    }

    private static Call start(UUID child, LocalDate day) {
        return Call.post("/api/v1/assessments", "{\"child\":\"" + child + "\",\"instrument\":\"risk-0-end\",\"date\":\"" + day + "\"}");
    }

    private static void enable(String tenant) {
        Reply reply = operator.send(Call.of("PUT", "/api/v1/tenants/" + tenant + "/tools/" + TOOL).json("{}"));
        assertTrue(reply.status() < 300, reply::toString);
    }

    private static void await(Browser who, String text) {
        Await.until(text, LONG, () -> who.get(HOME).text().contains(text), container.distribution()::log);
    }

    private static void point(String version) {
        Reply reply = operator.send(Call.of("PUT", POINTERS).json("{\"version\":\"" + version + "\",\"reason\":\"Tried by a test\",\"seen\":" + seen() + "}"));
        assertEquals(200, reply.status(), reply::toString);
    }

    private static int seen() {
        int seen = 0;
        for (JsonNode pointer : operator.send(Call.get(POINTERS)).json()) {
            seen = Math.max(seen, pointer.get("revision").asInt());
        }
        return seen;
    }

    private static Browser signedIn(Person person) {
        Browser browser = new Browser(http::send);
        assertEquals(303, browser.signIn(person.tenant(), person.username(), Product.PASSWORD).status());
        return browser;
    }
}
