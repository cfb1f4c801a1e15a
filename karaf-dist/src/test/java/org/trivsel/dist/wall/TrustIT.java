package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;
import org.trivsel.platform.lifecycle.testlib.SigningKey;

/** Signed versions of the tool for language run everywhere in the running product; others run where the operator has marked a sandbox. */
class TrustIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SANDBOX = "/api/v1/trust/sandboxes/" + Product.A;
    private static final String BANNER = "Dette er en sandkasse";

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

    /** Everybody is where they were, no sandbox is left, and no version: those of one tool come from one publisher. */
    @AfterEach
    void goBack() {
        operator.point(Product.A, Upgrade.OLD);
        assertEquals(204, operator.send(Call.of("DELETE", SANDBOX)).status());
        for (JsonNode module : operator.send(Call.get(Upgrade.MODULES)).json().get("modules")) {
            String sha256 = module.get("sha256").asText();
            if (!module.get("standing").asText().equals("kept")) {
                operator.remove(sha256);
            }
            Await.until("nothing of it on a node", LONG, () -> operator.module(sha256).get("nodes").isEmpty(), container.distribution()::log);
            assertEquals(204, operator.send(Call.of("DELETE", Upgrade.MODULES + "/" + sha256)).status());
        }
    }

    @Test
    void whatIsNotSignedRunsInASandboxAndNowhereElse() throws IOException {
        String sha256 = operator.bringAsIs(version("0.2.0"));
        JsonNode plan = operator.plan(sha256, "install");
        assertEquals("unsigned true", plan.at("/signature/state").asText() + " " + plan.at("/signature/confined").asText());
        operator.install(sha256);
        assertEquals("409 not-trusted", said(point("0.2.0")));
        assertEquals(Upgrade.OLD, answering());
        Reply refused = signedIn(Person.OPERATOR).post("/system/tools/language/tenants/" + Product.A + "/point",
                Map.of("version", "0.2.0", "reason", "Prøve", "seen", "0"));
        assertEquals(409, refused.status());
        assertTrue(refused.text().contains("Ingen, vi stoler på, har skrevet under på den version"), refused::toString);
        Browser pages = signedIn(Person.pedagogue(Product.A));
        assertFalse(pages.get("/").text().contains(BANNER));

        assertEquals(204, operator.send(Call.of("PUT", SANDBOX)).status());
        assertEquals(200, point("0.2.0").status());
        Await.until("the version in the sandbox", LONG, () -> answering().equals("0.2.0"), container.distribution()::log);
        assertTrue(pages.get("/").text().contains(BANNER), "it is said plainly");
        assertFalse(signedIn(Person.pedagogue(Product.B)).get("/").text().contains(BANNER));
        assertEquals("409 sandbox-in-use", said(operator.send(Call.of("DELETE", SANDBOX))));
        assertEquals("409 not-trusted", said(operator.send(Call.of("PUT", "/api/v1/pointers/language/default")
                .json("{\"version\":\"0.2.0\",\"reason\":\"Tried by a test\",\"seen\":1}"))));
    }

    @Test
    void aKeyIsTrustedRotatedAndTakenOutOfUse() throws IOException {
        SigningKey first = SigningKey.of("Forlaget");
        SigningKey next = SigningKey.make("Forlaget", "-keyalg", "RSA", "-keysize", "3072", "-validity", "400");
        String sha256 = operator.bringAsIs(first.sign(version("0.3.0")));
        operator.install(sha256);
        assertEquals("unknown", operator.module(sha256).at("/signature/state").asText());
        assertEquals("409 not-trusted", said(point("0.3.0")));

        String publisher = added("Forlaget", first);
        assertEquals("trusted Forlaget " + first.fingerprint(), signature(sha256));
        assertEquals(200, point("0.3.0").status());
        Await.until("the signed version", LONG, () -> answering().equals("0.3.0"), container.distribution()::log);

        assertEquals(201, operator.send(Call.post(publisher + "/keys", "{" + Publishers.certificate(next) + "}")).status());
        assertEquals(200, operator.send(revoking(publisher, first, false)).status());
        assertEquals("retired Forlaget " + first.fingerprint(), signature(sha256));
        assertEquals("0.3.0", answering(), "what came in while the key was good goes on");
        String late = operator.bringAsIs(first.sign(version("0.3.1")));
        operator.install(late);
        assertEquals("revoked Forlaget " + first.fingerprint(), signature(late));
        assertEquals("409 not-trusted", said(point("0.3.1")));
        String newest = operator.bringAsIs(next.sign(version("0.3.2")));
        operator.install(newest);
        assertEquals(200, point("0.3.2").status());
    }

    @Test
    void whatAKeyInOtherHandsHasSignedIsGoneAndPeopleGoOn() throws IOException {
        SortedMap<String, String> before = container.bundles();
        SigningKey key = SigningKey.of("Uheld");
        SigningKey other = SigningKey.of("En anden");
        String publisher = added("Uheld", key);
        added("En anden", other);
        String sha256 = operator.bringAsIs(key.sign(version("0.4.0")));
        operator.install(sha256);
        operator.point(Product.A, "0.4.0");
        assertEquals("409 publisher-differs", said(operator.send(Upgrade.bringing(other.sign(version("0.4.1"))))));
        assertEquals(200, operator.send(revoking(publisher, key, true)).status());
        Await.until("it to be taken away", LONG, () -> container.bundles().equals(before), container.distribution()::log);
        assertEquals(Upgrade.OLD, strandbyHas("0.4.0"), "the newest that is left answers");
        JsonNode module = operator.module(sha256);
        assertEquals("kept compromised", module.get("standing").asText() + " " + module.at("/signature/state").asText());
        assertEquals("Its key was revoked: Tried by a test", module.get("cause").asText());
        assertEquals("409 key-compromised", said(operator.send(Upgrade.bringing(key.sign(version("0.4.1"))))));
        assertEquals("key-compromised", operator.plan(sha256, "install").at("/refusals/0/code").asText());
        assertEquals("409 key-taken", said(operator.send(Call.post(publisher + "/keys", "{" + Publishers.certificate(key.renewed("Uheld")) + "}"))));
    }

    @Test
    void whatWasChangedAfterItWasSignedIsRefused() throws IOException {
        byte[] signed = operator.signed(version("0.5.0"));
        byte[] hidden = Arrays.copyOf(signed, signed.length + 10);
        assertEquals("400 layout", said(operator.send(Upgrade.bringing(hidden))));
        byte[] twice = SigningKey.of("Another").sign(signed, "SHA-256", "ANOTHER");
        assertEquals("400 signature", said(operator.send(Upgrade.bringing(twice))));
    }

    @Test
    void theOperatorDoesItOnThePagesToo() throws IOException {
        Browser pages = signedIn(Person.OPERATOR);
        SigningKey key = SigningKey.of("Sidernes forlag");
        String list = "/system/publishers";
        Reply secret = pages.post(list, Map.of("name", "Sidernes forlag", "certificate", key.secret()));
        assertEquals(400, secret.status());
        assertTrue(secret.text().contains("Det er en privat nøgle") && !secret.text().contains("BEGIN PRIVATE"), secret::toString);
        Reply added = pages.post(list, Map.of("name", "Sidernes forlag", "certificate", key.certificate()));
        assertEquals(303, added.status(), added::toString);
        String publisher = added.header("Location").replaceAll("^https?://[^/]+", "");
        String sha256 = operator.bringAsIs(key.sign(version("0.6.0")));
        String module = pages.get("/system/modules/" + sha256).text();
        String shown = key.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
        assertTrue(module.contains("Sidernes forlag · underskrevet med en nøgle, vi stoler på") && module.contains(shown), module);
        assertTrue(pages.get("/system/modules").text().contains("Sidernes forlag"));
        assertTrue(pages.get("/system/modules/" + sha256 + "/install").text().contains("Sidernes forlag · underskrevet"));
        assertTrue(pages.get(publisher).text().contains(shown));
        assertEquals(409, pages.post(publisher + "/keys", Map.of("certificate", key.certificate())).status());
        assertEquals(400, pages.post(publisher + "/revoke", Map.of("key", key.fingerprint(), "reason", "")).status());
        assertEquals(303, pages.post(publisher + "/revoke", Map.of("key", key.fingerprint(), "compromised", "yes", "reason", "Prøve")).status());
        assertTrue(pages.get(publisher).text().contains("I forkerte hænder"));
        assertTrue(pages.get("/system/modules/" + sha256 + "/install").text().contains("er i forkerte hænder"));
        assertEquals(303, pages.post("/system/data-policy", Map.of("unsigned", "yes", "reason", "Prøve")).status());
        assertTrue(operator.send(Call.get("/api/v1/trust/policy")).json().get("unsignedData").asBoolean());
        assertEquals(303, pages.post("/system/data-policy", Map.of("reason", "Prøve")).status());
        String tenant = "/system/tenants/" + Product.A;
        assertEquals(303, pages.post(tenant + "/sandbox", Map.of()).status());
        assertEquals("[\"" + Product.A + "\"]", operator.send(Call.get("/api/v1/trust/sandboxes")).text());
        assertEquals(303, pages.post(tenant + "/no-sandbox", Map.of()).status());
    }

    private static byte[] version(String version) throws IOException {
        return Files.readAllBytes(Upgrade.language(container.distribution(), version, folder));
    }

    /** @return path of the publisher */
    private static String added(String name, SigningKey key) {
        Reply reply = operator.send(Publishers.adding(name, key));
        assertEquals(201, reply.status(), reply::toString);
        return Publishers.PATH + "/" + reply.json().get("id").asText();
    }

    private static Call revoking(String publisher, SigningKey key, boolean compromised) {
        return Call.post(publisher + "/keys/" + key.fingerprint() + "/revocation", "{\"compromised\":" + compromised + ",\"reason\":\"Tried by a test\"}");
    }

    private static String signature(String sha256) {
        JsonNode signature = operator.module(sha256).get("signature");
        return signature.get("state").asText() + " " + signature.get("name").asText() + " " + signature.get("fingerprint").asText();
    }

    private static Reply point(String version) {
        String path = "/api/v1/pointers/language/tenants/" + Product.A;
        int seen = 0;
        for (JsonNode pointer : operator.send(Call.get(path)).json()) {
            seen = Math.max(seen, pointer.get("revision").asInt());
        }
        return operator.send(Call.of("PUT", path).json("{\"version\":\"" + version + "\",\"reason\":\"Tried by a test\",\"seen\":" + seen + "}"));
    }

    private static String strandbyHas(String gone) {
        Await.until("another than " + gone, LONG, () -> !List.of(gone, "").contains(answering()), container.distribution()::log);
        return answering();
    }

    private static String said(Reply reply) {
        JsonNode fault = reply.json().at("/faults/0/code");
        return reply.status() + " " + (fault.isMissingNode() ? reply.json().get("code") : fault).asText();
    }

    private static Browser signedIn(Person person) {
        Browser browser = new Browser(http::send);
        assertEquals(303, browser.signIn(person.tenant(), person.username(), Product.PASSWORD).status());
        return browser;
    }

    private static String answering() {
        List<String> versions = new ArrayList<>();
        for (JsonNode tool : strandby.send(Call.get("/api/v1/tools")).json()) {
            if (tool.get("id").asText().equals("language")) {
                versions.add(tool.get("version").asText());
            }
        }
        return String.join(", ", versions);
    }
}
