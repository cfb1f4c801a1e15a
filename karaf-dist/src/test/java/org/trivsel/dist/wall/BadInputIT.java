package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a program sends: a clear 4xx as a problem document, never a 5xx, and nothing half-written. */
class BadInputIT {
    private static final Product PRODUCT = Product.running();
    private static final int MORE_THAN_ALLOWED = 2 << 20;
    private static final List<String> HEADERS = List.of("", "\"99999999999\"", "text/html;charset=nonsense", "application/json;charset=utf-7", "a/b;q=x",
            "x".repeat(3000), "\u00e6\u00f8\u00e5", "application/json;charset=\"");

    private final Examples examples = new Examples();
    private final Matrix matrix = Matrix.read();
    private final Target own = Target.of(PRODUCT, PRODUCT.municipality(Product.A), PRODUCT.municipality(Product.A).own());
    private final List<Operation> operations = PRODUCT.contract().operations().stream().filter(it -> !it.id().equals("closeSession")).toList();
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void letEverybodyIn() {
        PRODUCT.forgetWrongSignIns();
    }

    @Test
    void inAPathIsNotThere() {
        for (Operation operation : operations) {
            // Of a tenant anybody may name a tool nobody has.
            if (operation.path().contains("{") && !isOfTheSystem(operation)) {
                Call call = examples.of(operation, own);
                for (String text : Rubbish.texts(operations.indexOf(operation))) {
                    String path = Contract.MOUNT + operation.path().replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(Form.encode(text)));
                    // An empty segment makes it another path.
                    if (!text.isBlank()) {
                        expectOf(operation, call.path(path), reply -> isRefused(reply, 400, 404, 405));
                    }
                }
            }
        }
        assertEquals(List.of(), faults, this::report);
    }

    @Test
    void inAPathOfTheSystemIsRefused() {
        for (Operation operation : operations) {
            if (isOfTheSystem(operation)) {
                Call call = examples.of(operation, own);
                for (String text : Rubbish.texts(operations.indexOf(operation))) {
                    String path = Contract.MOUNT + operation.path().replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(Form.encode(text)));
                    // An empty segment makes it another path.
                    if (!text.isEmpty()) {
                        expectOfOperator(call.path(path), reply -> isRefused(reply, 400, 404, 405));
                    }
                }
            }
        }
        assertEquals(List.of(), faults, this::report);
    }

    private static boolean isOfTheSystem(Operation operation) {
        return operation.path().contains("{") && List.of("/tenants/", "/pointers/", "/modules/", "/trust/", "/countries/", "/entitlements/").stream()
                .anyMatch(operation.path()::startsWith);
    }

    @Test
    void inAQueryIsRefusedOrFindsNothing() {
        int turn = 0;
        for (Operation operation : operations) {
            for (Operation.Parameter parameter : operation.parameters()) {
                if (parameter.in().equals("query")) {
                    Call call = examples.of(operation, own);
                    for (String text : Rubbish.texts(turn++)) {
                        String query = parameter.name() + "=" + Form.encode(text);
                        expectOf(operation, call.path(call.pathOnly() + "?" + query), reply -> reply.status() == 200 || isRefused(reply, 400, 404));
                    }
                    String twice = parameter.name() + "=a&" + parameter.name() + "=b";
                    expectOf(operation, call.path(call.pathOnly() + "?" + twice), reply -> reply.status() == 200 || isRefused(reply, 400, 404));
                }
            }
        }
        for (String broken : List.of("?limit=-1", "?limit=0", "?limit=1000000", "?limit=x", "?unit=x", "?cursor=x")) {
            expect(Call.get("/api/v1/children" + broken), reply -> isRefused(reply, 400));
        }
        assertEquals(List.of(), faults, this::report);
    }

    @Test
    void inAHeaderIsRefusedOrIgnored() {
        int turn = 0;
        for (Operation operation : operations) {
            Call call = examples.of(operation, own);
            for (String name : List.of("If-Match", "Accept", "Accept-Language", "Content-Type", "Cookie")) {
                // Headers are read in one place for all operations: they take turns, until each header had each text.
                expectOf(operation, call.header(name, HEADERS.get(turn++ % HEADERS.size())), reply -> reply.status() < 500);
            }
        }
        assertEquals(List.of(), faults, this::report);
    }

    @Test
    void inABodyIsRefused() {
        int turn = 0;
        for (Operation operation : withBody()) {
            Call call = examples.of(operation, own);
            for (byte[] body : Rubbish.bodies(turn++)) {
                expectOf(operation, call.body(Call.JSON, body),
                        reply -> isRefused(reply, 400, 413, List.of("uploadImport", "uploadModule").contains(operation.id()) ? 415 : 400) || isNoneTaken(operation, body, reply) || isNothingTakenAway(operation, body, reply));
            }
        }
        assertEquals(List.of(), faults, this::report);
    }

    @Test
    void inAFieldOfABodyIsRefusedOrKeptAsItIs() {
        UUID draft = own.draft();
        for (String text : Rubbish.TEXTS) {
            String json = quoted(text);
            expect(Call.post("/api/v1/assessments", "{\"child\":" + json + ",\"instrument\":\"sprog-3-6\",\"date\":\"2026-09-01\"}"), reply -> isRefused(reply, 400, 404));
            expect(Call.post("/api/v1/assessments", "{\"child\":\"" + own.child() + "\",\"instrument\":" + json + ",\"date\":\"2026-09-01\"}"),
                    reply -> isRefused(reply, 400, 404));
            expect(Call.post("/api/v1/assessments", "{\"child\":\"" + own.child() + "\",\"instrument\":\"sprog-3-6\",\"date\":" + json + "}"),
                    reply -> isRefused(reply, 400));
            expect(Examples.start(own.child(), ",\"answers\":{" + json + ":1}"), reply -> isRefused(reply, 400));
            expect(Examples.start(own.child(), ",\"answers\":" + own.answers().replaceFirst(":.*}$", ":" + java.util.regex.Matcher.quoteReplacement(json) + "}")),
                    reply -> isRefused(reply, 400));
            expect(Call.post("/api/v1/session", "{\"tenant\":" + json + ",\"username\":" + json + ",\"password\":" + json + "}"),
                    reply -> isRefused(reply, 400, 401, 429));
            expect(Call.post("/api/v1/assessments/" + draft + "/void", "{\"reason\":" + json + "}"),
                    reply -> reply.status() == 200 || isRefused(reply, 400, 409));
            expectOfOperator(Call.of("PUT", "/api/v1/tenants/strandby/tools/language").json("{\"from\":" + json + "}"), reply -> isRefused(reply, 400));
            expectOfOperator(Call.of("PUT", "/api/v1/tenants/strandby/tools/language").json("{\"to\":" + json + "}"), reply -> isRefused(reply, 400));
            expectOfOperator(Call.of("PUT", "/api/v1/pointers/language/default").json("{\"version\":" + json + ",\"reason\":\"x\",\"seen\":0}"),
                    reply -> isRefused(reply, 400));
            expectOfOperator(Call.post("/api/v1/trust/publishers", "{\"name\":" + json + ",\"certificate\":" + json + "}"), reply -> isRefused(reply, 400));
            expectOfOperator(Call.of("PUT", "/api/v1/trust/policy").json("{\"unsignedData\":" + json + ",\"reason\":\"x\"}"), reply -> isRefused(reply, 400));
            expectOfOperator(Call.of("PUT", "/api/v1/trust/policy").json("{\"unsignedData\":false,\"reason\":" + json + "}"),
                    reply -> reply.status() == 200 || isRefused(reply, 400));
            for (String member : List.of("version", "from", "unit", "reason", "seen")) {
                expectOfOperator(Call.of("PUT", "/api/v1/pointers/language/tenants/strandby").json("{\"" + member + "\":" + json + "}"),
                        reply -> isRefused(reply, 400));
            }
        }
        assertEquals(List.of(), faults, this::report);
    }

    @Test
    void ofAnotherKindOrSizeIsRefused() {
        for (Operation operation : withBody()) {
            Call call = examples.of(operation, own);
            for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded", "application/java-serialized-object")) {
                expectOf(operation, call.body(type, "<a/>".getBytes(StandardCharsets.UTF_8)), reply -> isRefused(reply, 400, 415));
            }
            expectOf(operation, call.body(Call.JSON, Rubbish.large(MORE_THAN_ALLOWED)), reply -> isRefused(reply, 413));
            byte[] packed = Rubbish.gzip(Rubbish.large(MORE_THAN_ALLOWED * 8));
            expectOf(operation, call.body(Call.JSON, packed).header("Content-Encoding", "gzip"), reply -> isRefused(reply, 400, 413, 415));
        }
        assertEquals(List.of(), faults, this::report);
    }

    @Test
    void ofMethodsThatAreNoneIsRefused() {
        for (String method : List.of("TRACE", "TRACK", "PROPFIND", "OPTIONS", "HEAD", "FOO")) {
            for (String path : List.of("/api/v1/children", "/api/v1/session", "/", "/health/live", "/sign-in")) {
                Reply reply = PRODUCT.send(Person.leader(Product.A), Call.of(method, path).header("X-Canary", "echo-me"));
                assertTrue(reply.status() < 500, reply::toString);
                assertTrue(!reply.text().contains("echo-me"), reply::toString);
                assertTrue(!method.startsWith("TRAC") || reply.status() == 405, reply::toString);
            }
        }
    }

    /** An empty object, in whatever encoding, or no body at all: the usual period. */
    private static boolean isNoneTaken(Operation operation, byte[] body, Reply reply) {
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("[\\s\\x00\\ufeff\\ufffd]", "");
        return operation.id().equals("enableTool") && (text.isEmpty() || text.equals("{}")) && reply.status() == 204;
    }

    /** Null takes an answer away, also one that was not there. */
    private static boolean isNothingTakenAway(Operation operation, byte[] body, Reply reply) {
        return operation.id().equals("answerAssessment") && new String(body, StandardCharsets.UTF_8).endsWith(":null}") && reply.status() == 200;
    }

    private List<Operation> withBody() {
        List<Operation> found = operations.stream().filter(Operation::hasBody).toList();
        assertTrue(found.size() >= 6, found::toString);
        return found;
    }

    private static String quoted(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isRefused(Reply reply, Integer... statuses) {
        // What is no HTTP request, or too long for one, the server refuses by itself.
        return reply.header("X-Request-Id").isEmpty()
                || reply.type().equals("application/problem+json") && List.of(statuses).contains(reply.status());
    }

    private void expect(Call call, java.util.function.Predicate<Reply> promise) {
        expectOf(Person.leader(Product.A), call, promise);
    }

    private void expectOfOperator(Call call, java.util.function.Predicate<Reply> promise) {
        expectOf(Person.OPERATOR, call, promise);
    }

    private void expectOf(Operation operation, Call call, java.util.function.Predicate<Reply> promise) {
        expectOf(matrix.firstWhoMay(operation.id()), call, promise);
    }

    /** Goes on after a fault, to report all at once. */
    private void expectOf(Person person, Call call, java.util.function.Predicate<Reply> promise) {
        try {
            Reply reply = PRODUCT.send(person, call);
            if (!promise.test(reply)) {
                faults.add(reply.toString());
            }
        } catch (AssertionError e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    private String report() {
        return faults.size() + " faults\n" + String.join("\n", faults);
    }
}
