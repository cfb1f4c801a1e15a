package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** A second version of the tool for language comes into the running product by the operator's own means, and goes out again, while people work. */
class ModulesIT {
    private static final Logger LOG = LoggerFactory.getLogger(ModulesIT.class);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int ROUNDS = 4;

    @TempDir
    private static Path folder;

    private static Container container;
    private static Http http;
    private static Upgrade operator;
    private static Flow strandby;

    @BeforeAll
    static void start() {
        container = Container.demo(folder, Map.of());
        http = new Http(container.distribution().uri(""), reply -> { });
        operator = new Upgrade(Flow.signIn(http, Person.OPERATOR), container.distribution());
        strandby = Flow.signIn(http, Person.pedagogue(Product.A));
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @BeforeEach
    void forget() {
        container.events();
    }

    @Test
    void whatIsRehearsedIsWhatHappens() throws IOException {
        SortedMap<String, String> before = container.bundles();
        String sha256 = operator.bring(Upgrade.language(container.distribution(), "0.2.0", folder));
        JsonNode plan = operator.plan(sha256, "install");
        assertTrue(plan.get("possible").asBoolean(), plan::toString);
        assertEquals("[\"" + Upgrade.LANGUAGE + "/0.2.0\"]", plan.get("added").toString());
        assertEquals("[[],[],[],[]]", "[" + plan.get("removed") + "," + plan.get("refreshed") + "," + plan.get("migrations") + "," + plan.get("uses") + "]");
        assertEquals(List.of(), container.events(), "nothing has been touched so far");

        operator.install(sha256);
        assertEquals(List.of("INSTALLED " + Upgrade.LANGUAGE, "STARTED " + Upgrade.LANGUAGE), container.events(), "one bundle is added, none stopped or wired anew");
        assertEquals(Upgrade.OLD, answering(), "nobody is moved");
        operator.point(Product.A, "0.2.0");
        assertEquals("0.2.0", answering());
        JsonNode draft = strandby.begin(strandby.child());
        assertEquals(Upgrade.DEFINITION, draft.get("definitionVersion").asText());

        JsonNode inUse = operator.plan(sha256, "removal");
        assertEquals("[{\"tenant\":\"strandby\",\"unit\":null}] 1", inUse.get("uses") + " " + inUse.get("drafts"));
        Reply refused = operator.go(sha256, "removal", inUse.get("mark").asText());
        assertEquals("409 pointed-at", refused.status() + " " + refused.json().get("code").asText());

        operator.point(Product.A, Upgrade.OLD);
        assertEquals(Upgrade.OLD, answering());
        assertEquals("drafts", operator.plan(sha256, "removal").at("/refusals/0/code").asText(), "what it was begun with is finished first");
        String path = "/api/v1/assessments/" + draft.get("id").asText();
        assertEquals(200, strandby.send(strandby.save(draft)).status());
        assertEquals(200, strandby.send(Call.of("POST", path + "/complete")).status());

        JsonNode removal = operator.plan(sha256, "removal");
        assertEquals("[\"" + Upgrade.LANGUAGE + "/0.2.0\"] []", removal.get("removed") + " " + removal.get("refreshed"));
        container.events();
        operator.remove(sha256);
        assertEquals(List.of("STOPPED", "UNRESOLVED", "UNINSTALLED").stream().map(event -> event + " " + Upgrade.LANGUAGE).toList(), container.events());
        assertEquals(before, container.bundles());
        assertEquals("kept", operator.module(sha256).get("standing").asText());
        assertEquals(200, strandby.send(Call.get(path)).status(), "nothing is lost");
    }

    /** Install, point, go back, remove, again and again: nobody at work notices. */
    @Test
    void noRequestIsRefusedWhileVersionsComeAndGo() throws IOException {
        List<Autosave> people = Stream.of(Person.pedagogue(Product.A), Person.leader(Product.A), Person.pedagogue(Product.B)).map(ModulesIT::atWork).toList();
        people.forEach(Autosave::start);
        people.forEach(person -> person.awaitRounds(ROUNDS));
        String sha256 = operator.bring(Upgrade.language(container.distribution(), "0.3.0", folder));
        for (int round = 0; round < 3; round++) {
            operator.install(sha256);
            people.forEach(person -> person.awaitRounds(ROUNDS));
            operator.point(Product.A, "0.3.0");
            people.forEach(person -> person.awaitRounds(ROUNDS));
            operator.point(Product.A, Upgrade.OLD);
            operator.remove(sha256);
            people.forEach(person -> person.awaitRounds(ROUNDS));
        }
        people.forEach(Autosave::end);
        assertEquals(List.of(), people.stream().flatMap(person -> person.refused().stream()).toList(), container.distribution()::log);
        LOG.info("Installed and removed three times under {} people: {} answers saved, none refused; the longest wait was {} ms.", people.size(),
                people.stream().mapToInt(Autosave::saved).sum(), people.stream().mapToLong(Autosave::longest).max().orElse(0));
    }

    @Test
    void ofTwoOperatorsAtOnceOneIsToldWhatTheOtherDid() throws IOException {
        String sha256 = operator.bring(Upgrade.language(container.distribution(), "0.4.0", folder));
        String mark = operator.plan(sha256, "install").get("mark").asText();
        Upgrade other = new Upgrade(Flow.signIn(http, Person.OPERATOR), container.distribution());
        List<CompletableFuture<Reply>> both = Stream.of(operator, other).map(one -> CompletableFuture.supplyAsync(() -> one.go(sha256, "install", mark))).toList();
        assertEquals(List.of("202", "409 installed-already"), both.stream().map(CompletableFuture::join)
                .map(reply -> reply.status() + (reply.status() == 202 ? "" : " " + reply.json().get("code").asText())).sorted().toList());
        operator.awaitInstalled(sha256);
        assertEquals(List.of("INSTALLED " + Upgrade.LANGUAGE, "STARTED " + Upgrade.LANGUAGE), container.events());
        operator.remove(sha256);
    }

    @Test
    void theOperatorDoesItOnThePagesToo() throws IOException {
        Browser pages = signedIn(Person.OPERATOR);
        String list = "/system/modules";
        assertTrue(pages.get(list).text().contains("language 0.1.0"), "what came with the product is shown too");
        Reply rubbish = pages.send(Upgrade.bringing(new byte[9]).path(list).header("X-CSRF-Token", pages.csrf("/me")));
        assertEquals(400, rubbish.status());
        assertTrue(rubbish.text().contains("Det er ikke en jar-fil"), rubbish::toString);
        byte[] jar = operator.signed(Files.readAllBytes(Upgrade.language(container.distribution(), "0.5.0", folder)));
        Reply brought = pages.send(Upgrade.bringing(jar).path(list).header("X-CSRF-Token", pages.csrf("/me")));
        assertEquals(303, brought.status(), brought::toString);
        String module = brought.header("Location").replaceAll("^https?://[^/]+", "");
        String sha256 = module.substring(module.lastIndexOf('/') + 1);
        String plan = pages.get(module + "/install").text();
        assertTrue(plan.contains("Intet andet bliver stoppet") && plan.contains(Upgrade.LANGUAGE + "/0.5.0"), plan);
        assertEquals(409, pages.post(module + "/install", Map.of("plan", "another")).status());
        assertEquals(303, pages.post(module + "/install", Map.of("plan", mark(plan))).status());
        operator.awaitInstalled(sha256);
        assertTrue(pages.get(list).text().contains("I drift"));
        operator.point(Product.A, "0.5.0");
        String inUse = pages.get(module + "/removal").text();
        assertTrue(inUse.contains("Nogen bruger den") && inUse.contains("strandby") && !inUse.contains("name=\"plan\""), inUse);
        operator.point(Product.A, Upgrade.OLD);
        assertEquals(303, pages.post(module + "/removal", Map.of("plan", mark(pages.get(module + "/removal").text()))).status());
        Await.until("its removal", LONG, () -> operator.module(sha256).get("nodes").isEmpty(), container.distribution()::log);
        assertEquals(303, pages.post(module + "/delete", Map.of()).status());
        assertEquals(404, pages.get(module).status());
    }

    private static String mark(String plan) {
        Matcher mark = Pattern.compile("name=\"plan\" value=\"([^\"]+)\"").matcher(plan);
        assertTrue(mark.find(), plan);
        return mark.group(1);
    }

    @Test
    void whatDoesNotBecomeReadyIsTakenAwayAgainAndSaysWhy() throws IOException {
        SortedMap<String, String> before = container.bundles();
        String sha256 = operator.bring(SampleTool.withTables("1.0.0", "create table broken (id int)").write(folder));
        assertEquals(202, operator.go(sha256, "install", operator.plan(sha256, "install").get("mark").asText()).status());
        operator.await(sha256, "kept");
        assertTrue(operator.module(sha256).get("cause").asText().contains("tenant_id"), operator.module(sha256)::toString);
        assertEquals(before, container.bundles());
        assertFalse(http.send(Call.get("/health/ready")).text().contains("remarks"));
    }

    @Test
    void whatIsNoBundleOfAToolIsRefusedAndNothingOfItIsKept() throws IOException {
        String before = operator.send(Call.get(Upgrade.MODULES)).text();
        Path good = Upgrade.language(container.distribution(), "0.9.0", folder);
        byte[] half = Arrays.copyOf(Files.readAllBytes(good), 5000);
        List<String> answers = new ArrayList<>();
        for (byte[] jar : List.of(new byte[0], "rubbish".getBytes(StandardCharsets.UTF_8), half)) {
            answers.add(said(operator.send(Upgrade.bringing(jar))));
        }
        Path shipped = container.distribution().home().resolve("system/org/trivsel/tools/language/0.1.0/language-0.1.0.jar");
        Path changed = TestBundle.ofVersion("0.1.0", shipped, folder, Map.of("instruments/sprog-3-6.yaml", "\nversion: 1.0.1 -> \nversion: 7.0.0"));
        answers.add(said(operator.send(Upgrade.bringing(Files.readAllBytes(changed)))));
        assertEquals(List.of("400 not-a-jar", "400 not-a-jar", "400 not-a-jar", "409 version-taken"), answers);
        assertEquals(413, operator.send(Upgrade.bringing(new byte[34 << 20])).status());
        assertEquals(403, strandby.send(Upgrade.bringing(Files.readAllBytes(good))).status());
        assertEquals(before, operator.send(Call.get(Upgrade.MODULES)).text());
        assertEquals(List.of(), container.events());
    }

    private static String said(Reply reply) {
        JsonNode fault = reply.json().at("/faults/0/code");
        return reply.status() + " " + (fault.isMissingNode() ? reply.json().get("code") : fault).asText();
    }

    private static Autosave atWork(Person person) {
        Flow flow = Flow.signIn(http, person);
        return new Autosave(flow, flow.begin(flow.child()), signedIn(person), List.of("/", "/tools/language"));
    }

    private static Browser signedIn(Person person) {
        Browser browser = new Browser(http::send);
        assertEquals(303, browser.signIn(person.tenant(), person.username(), Product.PASSWORD).status());
        return browser;
    }

    private static String answering() {
        for (JsonNode tool : strandby.send(Call.get("/api/v1/tools")).json()) {
            if (tool.get("id").asText().equals("language")) {
                return tool.get("version").asText();
            }
        }
        throw new AssertionError("No tool for language");
    }
}
