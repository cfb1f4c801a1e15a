package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.dist.Container;
import org.trivsel.dist.SampleTool;
import org.trivsel.dist.TestBundle;

/** Two versions of the tool for language run in one product: each municipality is pointed at one of them and back, while people work. */
class SideBySideIT {
    private static final Logger LOG = LoggerFactory.getLogger(SideBySideIT.class);
    private static final String LANGUAGE = "org.trivsel.tools.language";
    private static final String PAGE = "/tools/language";
    private static final String OLD = "0.1.0";
    private static final String NEW = "0.2.0";
    private static final String FIRST_DEFINITION = "1.0.1";
    private static final String SECOND_DEFINITION = "1.1.0";
    /** On the page of the new version only. */
    private static final String NEW_WORDS = "Ny udgave: ";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int ROUNDS = 4;

    @TempDir
    private static Path folder;

    private static Container container;
    private static Http http;
    private static Flow operator;
    private static Flow strandby;
    private static Flow fjordvik;
    private static Browser strandbyPages;
    private static Browser fjordvikPages;

    @BeforeAll
    static void start() throws IOException {
        container = Container.demo(folder, Map.of());
        http = new Http(container.distribution().uri(""), reply -> { });
        operator = Flow.signIn(http, Person.OPERATOR);
        strandby = Flow.signIn(http, Person.pedagogue(Product.A));
        fjordvik = Flow.signIn(http, Person.pedagogue(Product.B));
        strandbyPages = signedIn(Person.pedagogue(Product.A));
        fjordvikPages = signedIn(Person.pedagogue(Product.B));
        Await.until("the tool for language", LONG, () -> strandbyPages.get(PAGE).status() == 200, container.distribution()::log);
        SortedMap<String, String> before = container.bundles();
        container.events();
        install(NEW);
        assertEquals(List.of("INSTALLED " + LANGUAGE, "STARTED " + LANGUAGE), container.events(), "nothing else is stopped, started or resolved anew");
        assertEquals(before, container.bundles());
        assertEquals(OLD, answering(strandby), "a version that is installed beside changes nothing for anybody");
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @BeforeEach
    void theOldVersionForOneAndTheNewForTheOther() {
        point(Product.A, OLD, null);
        point(Product.B, NEW, null);
        container.events();
    }

    @Test
    void eachMunicipalityIsAnsweredByItsVersion() {
        assertEquals(List.of(OLD, NEW), List.of(answering(strandby), answering(fjordvik)));
        assertEquals(FIRST_DEFINITION, definition(strandby.begin(strandby.child())));
        assertEquals(SECOND_DEFINITION, definition(fjordvik.begin(fjordvik.child())));
        assertFalse(strandbyPages.get(PAGE).text().contains(NEW_WORDS));
        String page = fjordvikPages.get(PAGE).text();
        assertTrue(page.contains(NEW_WORDS), page);
        assertEquals(1, fjordvikPages.get("/").text().split("href=\"" + PAGE + "\"", -1).length - 1, "one place in the menu");
        assertEquals(200, fjordvikPages.get("/search?q=sp").status());
    }

    @Test
    void aDraftIsFinishedWithWhatItWasBegunWith() {
        JsonNode draft = strandby.begin(strandby.child());
        point(Product.A, NEW, null);
        assertEquals(SECOND_DEFINITION, definition(strandby.begin(strandby.child())));
        finish(draft, FIRST_DEFINITION);
    }

    @Test
    void goingBackHoldsWithTheNextRequest() {
        point(Product.A, NEW, null);
        assertTrue(strandbyPages.get(PAGE).text().contains(NEW_WORDS));
        JsonNode draft = strandby.begin(strandby.child());
        assertEquals(SECOND_DEFINITION, definition(draft));

        Reply back = operator.send(Call.post(of(Product.A) + "/rollback", "{\"seen\":" + seen(Product.A) + "}"));
        assertEquals(200, back.status(), back::toString);
        assertEquals(OLD, back.json().get("version").asText());
        assertFalse(strandbyPages.get(PAGE).text().contains(NEW_WORDS));
        assertEquals(OLD, answering(strandby));
        assertEquals(FIRST_DEFINITION, definition(strandby.begin(strandby.child())));
        finish(draft, SECOND_DEFINITION);
        assertEquals(List.of(), container.events());
    }

    @Test
    void whatIsPlannedComesIntoForceByItself() {
        point(Product.A, NEW, Instant.now().plusSeconds(4));
        assertEquals(OLD, answering(strandby));
        assertTrue(operator.send(Call.get(of(Product.A))).text().contains("\"planned\":true"));
        Await.until("the new version", LONG, () -> answering(strandby).equals(NEW), container.distribution()::log);
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        String seen = seen(Product.A);
        refused(400, "invalid", "{\"version\":\"7.0.0\",\"reason\":\"x\",\"seen\":" + seen + "}");
        refused(400, "invalid", "{\"version\":\"" + NEW + "\",\"reason\":\"\",\"seen\":" + seen + "}");
        refused(409, "decided-meanwhile", "{\"version\":\"" + NEW + "\",\"reason\":\"x\",\"seen\":0}");
        assertEquals(404, operator.send(Call.get("/api/v1/pointers/unheard-of/tenants/" + Product.A)).status());
        assertEquals(403, strandby.send(Call.get(of(Product.A))).status());
        assertEquals(List.of(OLD, seen), List.of(answering(strandby), seen(Product.A)));
    }

    @Test
    void theOperatorDoesItOnThePagesToo() {
        Browser pages = signedIn(Person.OPERATOR);
        String page = "/system/tools/language/tenants/" + Product.A;
        assertEquals(303, pages.post(page + "/point", Map.of("version", NEW, "reason", "Forsøg i én kommune", "seen", seen(Product.A))).status());
        assertEquals(NEW, answering(strandby));
        assertTrue(pages.get(page).text().contains("Forsøg i én kommune"));
        assertTrue(pages.get("/system/tools/language").text().contains(NEW + " · siden"));
        assertEquals(303, pages.post(page + "/roll-back", Map.of("seen", seen(Product.A))).status());
        assertEquals(OLD, answering(strandby));
        assertEquals(409, pages.post(page + "/point", Map.of("version", NEW, "reason", "For sent", "seen", "0")).status());
        assertEquals(OLD, answering(strandby));
    }

    @Test
    void callsGoToTheVersionOfWhoeverCallsAndWhatOnlyAnotherHasIsNotThere() throws IOException {
        container.install(SampleTool.forPeople("1.0.0", false).write(folder));
        awaitReady("sample", "1.0.0");
        container.install(SampleTool.forPeople("1.1.0", true).write(folder));
        awaitReady("sample", "1.1.0");
        for (String tenant : List.of(Product.A, Product.B)) {
            assertEquals(409, pointing("sample", tenant, "1.1.0", "0").status(), "nobody is pointed at what they do not have");
            assertEquals(204, operator.send(Call.of("PUT", "/api/v1/tenants/" + tenant + "/tools/sample").json("{}")).status());
        }
        assertEquals(200, pointing("sample", Product.B, "1.1.0", "0").status());
        assertEquals(List.of("1.0.0", "1.1.0"), List.of(strandby.send(Call.get(SampleTool.PATH)).text(), fjordvik.send(Call.get(SampleTool.PATH)).text()));
        assertEquals(404, strandby.send(Call.get(SampleTool.MORE)).status());
        assertEquals("1.1.0", fjordvik.send(Call.get(SampleTool.MORE)).text());
        container.uninstall(SampleTool.NAME + "/1.1.0");
        container.uninstall(SampleTool.NAME + "/1.0.0");
    }

    /** Install beside, point, go back, point again, go back, remove: the whole way of an upgrade and its return. */
    @Test
    void noRequestIsRefusedAndNoDraftIsLostOnTheWayThereAndBack() throws IOException {
        SortedMap<String, String> bundles = container.bundles();
        List<Autosave> people = Stream.of(Person.pedagogue(Product.A), Person.leader(Product.A), Person.pedagogue(Product.B), Person.leader(Product.B))
                .map(SideBySideIT::atWork).toList();
        people.forEach(Autosave::start);
        people.forEach(person -> person.awaitRounds(ROUNDS));
        String third = "0.3.0";
        install(third);
        for (int round = 0; round < 3; round++) {
            point(Product.A, third, null);
            point(Product.B, OLD, null);
            people.forEach(person -> person.awaitRounds(ROUNDS));
            point(Product.A, OLD, null);
            point(Product.B, NEW, null);
            people.forEach(person -> person.awaitRounds(ROUNDS));
        }
        container.uninstall(LANGUAGE + "/" + third);
        people.forEach(person -> person.awaitRounds(ROUNDS));
        people.forEach(Autosave::end);

        assertEquals(List.of(), people.stream().flatMap(person -> person.refused().stream()).toList(), container.distribution()::log);
        for (int i = 0; i < people.size(); i++) {
            JsonNode kept = (i < 2 ? strandby : fjordvik).send(Call.get("/api/v1/assessments/" + people.get(i).draft())).json();
            assertEquals(1 + people.get(i).saved(), kept.get("revision").asInt());
            assertEquals(people.get(i).answers(), kept.get("answers").toString());
        }
        assertEquals(List.of("INSTALLED", "STARTED", "STOPPED", "UNRESOLVED", "UNINSTALLED").stream().map(event -> event + " " + LANGUAGE).toList(),
                container.events(), "of one bundle, and no other");
        assertEquals(bundles, container.bundles());
        LOG.info("Pointed six times each way under {} people: {} answers saved and {} pages shown, none refused; the longest wait was {} ms.",
                people.size(), people.stream().mapToInt(Autosave::saved).sum(), people.stream().mapToInt(Autosave::shown).sum(),
                people.stream().mapToLong(Autosave::longest).max().orElse(0));
    }

    private static Autosave atWork(Person person) {
        Flow flow = Flow.signIn(http, person);
        return new Autosave(flow, flow.begin(flow.child()), signedIn(person), List.of("/", PAGE));
    }

    /** Beside what is there, with a newer release of the instrument and other words on its page. */
    private static void install(String version) throws IOException {
        Path jar = container.distribution().home().resolve("system/org/trivsel/tools/language/0.1.0/language-0.1.0.jar");
        container.install(TestBundle.ofVersion(version, jar, folder, Map.of(
                "instruments/sprog-3-6.yaml", "\nversion: 1.0.1 -> \nversion: " + SECOND_DEFINITION,
                "org/trivsel/tools/language/page/messages_da.properties", "index.groups= -> index.groups=" + NEW_WORDS,
                "org/trivsel/tools/language/page/messages_nb.properties", "index.groups= -> index.groups=" + NEW_WORDS)));
        awaitReady("language", version);
    }

    private static void awaitReady(String tool, String version) {
        Await.until(version, LONG, () -> container.distribution().log().contains("Tool " + tool + " " + version + " is ready"),
                container.distribution()::log);
    }

    private static Reply pointing(String tool, String tenant, String version, String seen) {
        return operator.send(Call.of("PUT", "/api/v1/pointers/" + tool + "/tenants/" + tenant)
                .json("{\"version\":\"" + version + "\",\"reason\":\"Tried by a test\",\"seen\":" + seen + "}"));
    }

    private static void point(String tenant, String version, Instant from) {
        Reply reply = operator.send(Call.of("PUT", of(tenant)).json("{\"version\":\"" + version + "\",\"reason\":\"Tried by a test\""
                + (from == null ? "" : ",\"from\":\"" + from + "\"") + ",\"seen\":" + seen(tenant) + "}"));
        assertEquals(200, reply.status(), reply::toString);
    }

    private static void refused(int status, String code, String json) {
        Reply reply = operator.send(Call.of("PUT", of(Product.A)).json(json));
        assertEquals(status, reply.status(), reply::toString);
        assertEquals(code, reply.json().get("code").asText());
    }

    /** The highest revision there is. */
    private static String seen(String tenant) {
        int highest = 0;
        for (JsonNode pointer : operator.send(Call.get(of(tenant))).json()) {
            highest = Math.max(highest, pointer.get("revision").asInt());
        }
        return String.valueOf(highest);
    }

    private static String of(String tenant) {
        return "/api/v1/pointers/language/tenants/" + tenant;
    }

    private static String answering(Flow person) {
        JsonNode tools = person.send(Call.get("/api/v1/tools")).json();
        for (JsonNode tool : tools) {
            if (tool.get("id").asText().equals("language")) {
                return tool.get("version").asText();
            }
        }
        throw new AssertionError("No tool: " + tools);
    }

    private static String definition(JsonNode assessment) {
        return assessment.get("definitionVersion").asText();
    }

    private static void finish(JsonNode draft, String definition) {
        String path = "/api/v1/assessments/" + draft.get("id").asText();
        assertEquals(200, strandbyPages.get(PAGE + "/assessments/" + draft.get("id").asText() + "/overview").status());
        assertEquals(200, strandby.send(strandby.save(draft)).status());
        Reply completed = strandby.send(Call.of("POST", path + "/complete"));
        assertEquals(200, completed.status(), completed::toString);
        JsonNode kept = strandby.send(Call.get(path)).json();
        assertEquals(List.of("complete", definition), List.of(kept.get("status").asText(), definition(kept)));
    }

    private static Browser signedIn(Person person) {
        Browser browser = new Browser(http::send);
        Reply reply = browser.signIn(person.tenant(), person.username(), Product.PASSWORD);
        assertEquals(303, reply.status(), reply::toString);
        return browser;
    }
}
