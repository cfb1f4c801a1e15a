package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;

/** Countries come into the running product, tenants are founded in them, and each tenant and unit has its own tools. */
class CountriesIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TOOL_PAGE = "/tools/language";
    private static final String OWN = "a password of their own";

    @TempDir
    private static Path folder;

    private static Container container;
    private static Http http;
    private static Flow operator;

    @BeforeAll
    static void start() {
        container = Container.demo(folder, Map.of());
        http = new Http(container.distribution().uri(""), reply -> { });
        operator = Flow.signIn(http, Person.OPERATOR);
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void fourCountriesAreThereAndTwoOfThemAtWork() {
        assertEquals(List.of("DE true", "DK true", "GL true", "NO true"), packs().stream().filter(pack -> !pack.startsWith(FifthCountry.CODE)).toList());
        assertEquals("false true", answer("/api/v1/countries/GL").at("/legal/gdpr") + " " + answer("/api/v1/countries/GL").at("/legal/thirdCountry"));
        for (String tenant : List.of(Product.A, Product.B)) {
            assertEquals("country true", standing(tenant, "language"));
            assertEquals("0.1.0", answer("/api/v1/countries/tenants/" + tenant).get("agreed").asText());
        }
        String imports = "/imports";
        assertTrue(signedIn(Person.administration(Product.A)).get(imports).text().contains("CPR"));
        assertFalse(signedIn(Person.administration(Product.B)).get(imports).text().contains("CPR"));
    }

    /** No restart, and no bundle is touched but the pack's own. */
    @Test
    void aFifthCountryComesInAndATenantIsFoundedThereAndUpdatedWithItsPack() throws IOException {
        String key = "ocean" + UUID.randomUUID().toString().substring(0, 8);
        assertEquals(400, found(key).status(), "not before its pack is there");
        container.events();
        container.install(FifthCountry.pack(folder, "1.0.0"));
        assertEquals(List.of("INSTALLED", "STARTED").stream().map(event -> event + " " + FifthCountry.NAME).toList(), container.events());
        assertTrue(packs().contains("XS true"));
        Reply founded = found(key);
        assertEquals(201, founded.status(), founded::toString);
        String password = founded.json().get("password").asText();
        String token = session(key, password).json().get("token").asText();
        assertEquals(204, http.send(Call.of("PUT", "/api/v1/session/password").json("{\"current\":\"" + password + "\",\"next\":\"" + OWN + "\"}").bearer(token)).status());
        assertTrue(http.send(Call.get("/api/v1/tools").bearer(session(key, OWN).json().get("token").asText())).text().contains("language"));
        for (JsonNode tenant : answer("/api/v1/tenants")) {
            if (tenant.get("key").asText().equals(key)) {
                assertEquals("da Atlantic/Faroe", tenant.get("locale").asText() + " " + tenant.get("zone").asText());
            }
        }

        container.install(FifthCountry.pack(folder, "1.1.0", "logMonths: 24", "logMonths: 36"));
        Browser pages = signedIn(Person.OPERATOR);
        String page = "/system/tenants/" + key + "/country";
        String text = pages.get(page).text();
        assertTrue(text.contains("1.0.0") && text.contains("1.1.0") && text.contains("Tag det nye"), text);
        JsonNode comparison = answer("/api/v1/countries/tenants/" + key);
        assertEquals("24 24 36 true", comparison.at("/differences/0/agreed").asText() + " " + comparison.at("/differences/0/here").asText() + " "
                + comparison.at("/differences/0/now").asText() + " " + comparison.at("/differences/0/open").asText());
        assertEquals(303, pages.post(page + "/agree", Map.of("mark", comparison.get("mark").asText(), "seen", "1", "take:legal/logMonths", "take")).status());
        assertEquals("1.1.0 []", answer("/api/v1/countries/tenants/" + key).get("agreed").asText() + " " + answer("/api/v1/countries/tenants/" + key).get("differences"));

        container.uninstall(FifthCountry.NAME + "/1.1.0");
        container.uninstall(FifthCountry.NAME + "/1.0.0");
        assertEquals(200, session(key, OWN).status(), "whoever is there stays");
        assertEquals(400, found(key + "x").status());
    }

    @Test
    void aFaultyPackIsRefusedWithFileLineAndRemedyAndStopsNothing() throws IOException {
        container.install(FifthCountry.pack(folder, "3.0.0", "numbers: cpr", "numbers: guess"));
        JsonNode refused = answer("/api/v1/countries");
        List<String> faults = new ArrayList<>();
        refused.forEach(pack -> pack.get("faults").forEach(fault -> faults.add(fault.get("file").asText() + ":" + fault.get("line").asInt() + " " + fault.get("what").asText())));
        assertEquals(1, faults.size(), refused::toString);
        assertTrue(faults.get(0).startsWith("country.yaml:6 ") && faults.get(0).contains("guess"), faults::toString);
        String page = signedIn(Person.OPERATOR).get("/system/countries").text();
        assertTrue(page.contains("Afvist") && page.contains("country.yaml, linje 6"), page);
        assertEquals(200, http.send(Call.get("/health/ready")).status());
        container.uninstall(FifthCountry.NAME + "/3.0.0");
        assertEquals(4, answer("/api/v1/countries").size());
    }

    @Test
    void aToolThatIsSwitchedOffIsGoneFromMenuRoutesAndApiAndItsDataStays() {
        Browser pages = signedIn(Person.pedagogue(Product.B));
        Flow flow = Flow.signIn(http, Person.pedagogue(Product.B));
        JsonNode draft = flow.begin(flow.child());
        String path = "/api/v1/assessments/" + draft.get("id").asText();
        assertTrue(pages.get("/").text().contains("href=\"" + TOOL_PAGE));
        choose(Product.B, "\"on\":false");
        assertEquals("country-changed false", standing(Product.B, "language"));
        assertEquals(404, pages.get(TOOL_PAGE).status());
        assertFalse(pages.get("/").text().contains("href=\"" + TOOL_PAGE));
        assertFalse(flow.send(Call.get("/api/v1/tools")).text().contains("language"));
        assertEquals(200, signedIn(Person.pedagogue(Product.A)).get(TOOL_PAGE).status(), "with others it is as it was");
        String words = signedIn(Person.OPERATOR).get("/system/tenants/" + Product.B + "/modules").text();
        assertTrue(words.contains("Fra Norge, slået fra her"), words);
        choose(Product.B, "\"on\":null");
        assertEquals("country true", standing(Product.B, "language"));
        assertEquals(200, pages.get(TOOL_PAGE).status());
        assertEquals(200, flow.send(Call.get(path)).status(), "nothing is lost");
        assertEquals(200, flow.send(flow.save(draft)).status());
    }

    @Test
    void oneUnitMayBeWithoutAToolThatItsTenantHas() {
        Browser pedagogue = signedIn(Person.pedagogue(Product.A));
        Browser administration = signedIn(Person.administration(Product.A));
        String unit = unitOf(Person.pedagogue(Product.A));
        choose(Product.A, "\"on\":false,\"unit\":\"" + unit + "\"");
        assertEquals(404, pedagogue.get(TOOL_PAGE).status());
        assertEquals(200, administration.get(TOOL_PAGE).status(), "who has a role elsewhere has it still");
        assertEquals("country true", standing(Product.A, "language"));
        choose(Product.A, "\"on\":null,\"unit\":\"" + unit + "\"");
        assertEquals(200, pedagogue.get(TOOL_PAGE).status());
    }

    private static String unitOf(Person person) {
        return Flow.signIn(http, person).send(Call.get("/api/v1/units")).json().at("/units/0/id").asText();
    }

    private static void choose(String tenant, String what) {
        String mark = "";
        for (JsonNode tool : answer("/api/v1/entitlements/" + tenant)) {
            mark = tool.get("tool").asText().equals("language") ? tool.get("mark").asText() : mark;
        }
        Reply reply = operator.send(Call.of("PUT", "/api/v1/entitlements/" + tenant + "/language")
                .json("{" + what + ",\"reason\":\"Tried out by a test\",\"seen\":\"" + mark + "\"}"));
        assertEquals(200, reply.status(), reply::toString);
    }

    private static String standing(String tenant, String tool) {
        for (JsonNode one : answer("/api/v1/entitlements/" + tenant)) {
            if (one.get("tool").asText().equals(tool)) {
                return one.get("origin").asText() + " " + one.get("on").asText();
            }
        }
        throw new AssertionError("No " + tool);
    }

    private static Reply found(String key) {
        return operator.send(Call.post("/api/v1/tenants", "{\"key\":\"" + key + "\",\"country\":\"" + FifthCountry.CODE
                + "\",\"name\":\"Ocean\",\"username\":\"first\",\"person\":\"First\"}"));
    }

    private static Reply session(String tenant, String password) {
        return http.send(Call.post("/api/v1/session", "{\"tenant\":\"" + tenant + "\",\"username\":\"first\",\"password\":\"" + password + "\"}"));
    }

    private static List<String> packs() {
        List<String> packs = new ArrayList<>();
        answer("/api/v1/countries").forEach(pack -> packs.add(pack.get("country").asText() + " " + pack.get("sound").asText()));
        return packs;
    }

    private static JsonNode answer(String path) {
        Reply reply = operator.send(Call.get(path));
        assertEquals(200, reply.status(), reply::toString);
        return reply.json();
    }

    private static Browser signedIn(Person person) {
        Browser browser = new Browser(http::send);
        assertEquals(303, browser.signIn(person.tenant(), person.username(), Product.PASSWORD).status());
        return browser;
    }
}
