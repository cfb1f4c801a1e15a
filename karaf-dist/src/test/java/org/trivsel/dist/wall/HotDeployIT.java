package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.trivsel.dist.browser.Visit;

/** The tool for language goes, comes and is updated in the running product, while people work with it. */
class HotDeployIT {
    private static final Logger LOG = LoggerFactory.getLogger(HotDeployIT.class);
    private static final String LANGUAGE = "org.trivsel.tools.language";
    private static final String PAGE = "/tools/language";
    private static final String SAMPLE_PAGE = "/tools/sample";
    private static final String LINK = "href=\"" + PAGE + "\"";
    private static final Duration LONG = Duration.ofSeconds(60);
    /** A second, and half of one for the machine of the tests. */
    private static final Duration AT_ONCE = Duration.ofMillis(1500);
    private static final int THREADS = 4;
    private static final int ROUNDS = 4;

    @TempDir
    private static Path folder;

    private static Container container;
    private static Http http;
    private static Flow pedagogue;
    private static Browser pages;

    @BeforeAll
    static void start() {
        container = Container.demo(folder, Map.of());
        http = new Http(container.distribution().uri(""), reply -> { });
        pedagogue = Flow.signIn(http, "pedagogue");
        pages = signedIn(Person.pedagogue(Product.A));
        reach(LONG, "the tool for language", () -> pages.get(PAGE).status() == 200);
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @BeforeEach
    void forgetWhatHappenedBefore() {
        container.events();
    }

    @Test
    void aStoppedToolIsGoneWithinASecondAndBackWithItsDrafts() {
        JsonNode draft = pedagogue.begin(pedagogue.child());
        String path = "/api/v1/assessments/" + draft.get("id").asText();
        String link = draft.get("id").asText();
        String before = pedagogue.send(Call.get(path)).text();
        reach(LONG, "the draft on the start page", () -> pages.get("/").text().contains(link));

        container.stop(LANGUAGE);
        long gone = reach(AT_ONCE, "no link", () -> !pages.get("/").text().contains(LINK));
        long refused = gone + reach(AT_ONCE, "no page", () -> pages.get(PAGE).status() == 404);
        long unheard = refused + reach(AT_ONCE, "no assessment", () -> pedagogue.send(Call.get(path)).status() == 404);
        assertFalse(pages.get("/search?q=sp").text().contains(PAGE));
        assertFalse(pages.get("/").text().contains(link));
        assertEquals(List.of(200, 200, 200), List.of(pages.get("/children").status(), pages.get("/health/ready").status(),
                pedagogue.send(Call.get("/api/v1/children")).status()));

        container.start(LANGUAGE);
        long back = reach(AT_ONCE, "the page", () -> pages.get(PAGE).status() == 200);
        back += reach(AT_ONCE, "the link and the draft", () -> pages.get("/").text().contains(LINK) && pages.get("/").text().contains(link));
        assertEquals(before, pedagogue.send(Call.get(path)).text());
        assertEquals(List.of("STOPPED " + LANGUAGE, "STARTED " + LANGUAGE), container.events());
        LOG.info("Stopped: no link after {} ms, 404 on its page after {} ms, 404 on its assessments after {} ms. Started: all there after {} ms.",
                gone, refused, unheard, back);
    }

    @Test
    void anUpdateWhilePeopleAnswerLosesNothing() throws IOException {
        Map<String, String> bundles = container.bundles();
        Path newer = TestBundle.ofVersion("0.2.0", container.distribution().home().resolve(
                "system/org/trivsel/tools/language/0.1.0/language-0.1.0.jar"), folder);
        List<Autosave> people = IntStream.range(0, THREADS)
                .mapToObj(i -> new Autosave(pedagogue, pedagogue.begin(pedagogue.child()), signedIn(Person.pedagogue(Product.A)), List.of("/", PAGE)))
                .toList();
        people.forEach(Autosave::start);
        people.forEach(person -> person.awaitRounds(ROUNDS));

        long began = System.nanoTime();
        container.update(LANGUAGE, newer);
        reach(LONG, "the new version", () -> pedagogue.send(Call.get("/api/v1/tools")).text().contains("\"0.2.0\""));
        long took = (System.nanoTime() - began) / 1_000_000;
        people.forEach(person -> person.awaitRounds(ROUNDS));
        people.forEach(Autosave::end);

        assertEquals(List.of(), people.stream().flatMap(person -> person.refused().stream()).toList(), container.distribution()::log);
        for (Autosave person : people) {
            JsonNode kept = pedagogue.send(Call.get("/api/v1/assessments/" + person.draft())).json();
            assertEquals(1 + person.saved(), kept.get("revision").asInt());
            assertEquals(person.answers(), kept.get("answers").toString());
        }
        assertEquals(Set.of(LANGUAGE), container.events().stream().map(event -> event.split(" ")[1]).collect(Collectors.toSet()));
        assertEquals(bundles, container.bundles());
        LOG.info("Updated in {} ms under {} people: {} answers saved and {} pages shown, none refused; the longest wait was {} ms.", took, THREADS,
                people.stream().mapToInt(Autosave::saved).sum(), people.stream().mapToInt(Autosave::shown).sum(),
                people.stream().mapToLong(Autosave::longest).max().orElse(0));
    }

    @Test
    void aToolWhoseTablesCannotBeMadeIsSetAsideAlone() throws IOException {
        Browser operator = signedIn(Person.OPERATOR);
        container.install(SampleTool.withTables("1.0.0", "creat table note ()").write(folder));
        reach(LONG, "the cause on the operator's page", () -> operator.get("/system").text().contains("syntax error at or near"));
        assertEquals(303, operator.post("/system/tools/sample/enable", Map.of("tenant", tenant(operator))).status());

        Reply refused = http.send(Call.get(SampleTool.PATH));
        assertEquals(503, refused.status(), refused::toString);
        assertEquals("tool-unavailable", refused.json().get("code").asText());
        assertTrue(pages.get("/").text().contains("Prøve holder pause lige nu. Dine svar er gemt."));
        assertEquals(503, pages.get(SAMPLE_PAGE).status());
        try (Visit visit = new Visit(container.distribution()).signIn(Product.A, "pedagogue")) {
            visit.open(SAMPLE_PAGE).assertAccessibleEverywhere("a tool is set aside");
            visit.open("/").assertAccessibleEverywhere("start page with a tool set aside");
        }
        assertEquals(List.of(200, 200), List.of(pages.get(PAGE).status(), pages.get("/health/ready").status()));
        assertEquals(201, pedagogue.send(Examples.start(pedagogue.child(), "")).status());

        container.update(SampleTool.NAME, SampleTool.withTables("1.0.1",
                "create table note (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))").write(folder));
        reach(LONG, "the tool with its tables", () -> http.send(Call.get(SampleTool.PATH)).text().equals("1.0.1"));
        assertFalse(pages.get("/").text().contains("holder pause"));
        assertEquals(Set.of(SampleTool.NAME), container.events().stream().map(event -> event.split(" ")[1]).collect(Collectors.toSet()));
        container.uninstall(SampleTool.NAME);
    }

    private static Browser signedIn(Person person) {
        Browser browser = new Browser(http::send);
        Reply reply = browser.signIn(person.tenant(), person.username(), Product.PASSWORD);
        assertEquals(303, reply.status(), reply::toString);
        return browser;
    }

    /** The id of the pedagogue's municipality, as the form on the tool's page has it. */
    private static String tenant(Browser operator) {
        String page = operator.get("/system/tools/sample").text();
        int name = page.indexOf("Strandby");
        int value = page.indexOf("name=\"tenant\" value=\"", name) + "name=\"tenant\" value=\"".length();
        return page.substring(value, page.indexOf('"', value));
    }

    /** Milliseconds until then. */
    private static long reach(Duration bound, String what, BooleanSupplier reached) {
        long began = System.nanoTime();
        Await.until(what, bound, reached, container.distribution()::log);
        return (System.nanoTime() - began) / 1_000_000;
    }
}
