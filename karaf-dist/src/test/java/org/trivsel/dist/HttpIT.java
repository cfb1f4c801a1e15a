package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpIT {
    private static final String SESSION = "/api/v1/session";
    /** By one byte, so that a refusal finds all of it read. */
    private static final int TOO_LONG = (1 << 20) + 1;

    private final Distribution trivsel = Distribution.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"tenant\":           | 400 | This is not JSON (line 1, column 11).",
        "{\"tenant\":\"a\",\"x\":1} | 400 | The field 'x' is not known here (line 1, column 21). Known: password, scopes, tenant, username.",
        "{\"tenant\":7}         | 400 | The value of tenant is missing or has not the form it must have (line 1, column 11)."})
    void namesWhatIsWrongWithABody(String body, int status, String detail) {
        HttpResponse<String> answer = post("application/json", BodyPublishers.ofString(body));

        assertProblem(status, answer);
        assertTrue(answer.body().contains("\"detail\":\"" + detail + "\""), answer.body());
    }

    @Test
    void refusesWhatIsNoJson() {
        assertProblem(415, post("text/xml", BodyPublishers.ofString("<a/>")));
        assertProblem(415, post("application/json;charset=none", BodyPublishers.ofString("{}")));
    }

    @Test
    void refusesABodyThatIsTooLongAnnouncedOrNot() throws IOException {
        // Asks before it sends, as whoever sends much should: a refusal may close the connection on a body that is still under way.
        String refused = raw("POST " + SESSION + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " + TOO_LONG
                + "\r\nExpect: 100-continue\r\n\r\n");
        assertTrue(refused.startsWith("HTTP/1.1 413") && refused.contains("application/problem+json"), refused);

        byte[] unannounced = "{\"tenant\":\"".concat("a".repeat(TOO_LONG)).substring(0, TOO_LONG).getBytes(StandardCharsets.UTF_8);
        assertProblem(413, post("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(unannounced))));
    }

    @Test
    void namesTheMethodsThatCanBeUsed() {
        HttpResponse<String> answer = trivsel.send(trivsel.request(SESSION).method("PUT", BodyPublishers.noBody()));

        assertProblem(405, answer);
        assertTrue(answer.headers().firstValue("Allow").orElse("").contains("POST"));
    }

    @Test
    void whatIsUnknownLooksTheSameEverywhere() {
        HttpResponse<String> one = trivsel.get("/api/v1/nothing");
        HttpResponse<String> other = trivsel.get("/api/v1/session/nothing/at/all");

        assertProblem(404, one);
        assertEquals(one.body(), other.body());
    }

    @Test
    void asksForATokenWhereOneIsNeeded() {
        HttpResponse<String> answer = trivsel.get("/api/v1/tools");

        assertProblem(401, answer);
        assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK"})
    void doesNotEchoRequests(String method) throws IOException {
        assertTrue(raw(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 405"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX-Folded: a\r\n b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n"})
    void refusesWhatAProxyCouldReadDifferently(String request) throws IOException {
        assertTrue(raw(request).startsWith("HTTP/1.1 400"), () -> request);
    }

    @Test
    void tellsNothingOfItself() throws IOException {
        for (String answer : new String[] {raw("GET /%2e%2e%2fx HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), raw("nonsense\r\n\r\n"),
            raw("GET /nothing/here HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")}) {
            assertFalse(answer.matches("(?is).*(server:|jetty|felix|karaf|org\\.|java|exception|\\bat [a-z]).*"), answer);
        }
    }

    /** For programs more of them than calls are let in at a time, for the pages more than the server has threads. */
    @ParameterizedTest
    @CsvSource({SESSION + ",application/json,40", "/sign-in,application/x-www-form-urlencoded,250"})
    void whoSendsSlowlyKeepsNobodyWaiting(String path, String type, int senders) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < senders; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), trivsel.port());
                slow.add(socket);
                socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\n"
                        + "Content-Length: 100\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
            }
            long began = System.nanoTime();

            assertProblem(401, trivsel.get("/api/v1/tools"));
            assertProblem(400, post("application/json", BodyPublishers.ofString("{}")));
            assertEquals(200, trivsel.get("/sign-in").statusCode());
            assertTrue(System.nanoTime() - began < 3_000_000_000L);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void sendsLongTextsCompressed() {
        HttpResponse<String> answer = trivsel.send(trivsel.request("/api/v1/openapi.json").header("Accept-Encoding", "gzip").GET());

        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse("none"));
    }

    @Test
    void everyAnswerHasItsOwnRequestId() {
        String one = trivsel.get("/health/live").headers().firstValue("X-Request-Id").orElse("");

        assertFalse(one.isEmpty());
        assertFalse(one.equals(trivsel.get("/health/live").headers().firstValue("X-Request-Id").orElse("")));
    }

    private HttpResponse<String> post(String type, BodyPublisher body) {
        return trivsel.send(trivsel.request(SESSION).header("Content-Type", type).POST(body));
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        assertEquals(status + " application/problem+json",
                answer.statusCode() + " " + answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), trivsel.port()); OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout(10_000);
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] head = new byte[8192];
            int length = socket.getInputStream().read(head);
            return new String(head, 0, Math.max(0, length), StandardCharsets.US_ASCII);
        }
    }
}
