package org.trivsel.benchmarks.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.product.Waiting;

/** A program signed in at the product's REST side. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Server server;
    private final String token;

    private Api(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    public static Api signIn(Server server, String tenant, String username) throws IOException {
        String body = "{\"tenant\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}".formatted(tenant, username, Server.PASSWORD);
        Server.Reply reply = server.ask(Request.to("POST", "/api/v1/session").json(body)).expect(200);
        Api api = new Api(server, JSON.readTree(reply.body()).get("token").asText());
        // The platform is ready a moment before its tools are.
        Request tools = api.to("GET", "/tools").empty();
        Waiting.until("the language tool", PATIENCE, () -> api.offersLanguage(tools));
        return api;
    }

    /** Where no tool is waited for. */
    public static Api operator(Server server) throws IOException {
        String body = "{\"tenant\":\"system\",\"username\":\"operator\",\"password\":\"%s\"}".formatted(Server.PASSWORD);
        return new Api(server, JSON.readTree(server.ask(Request.to("POST", "/api/v1/session").json(body)).expect(200).body()).get("token").asText());
    }

    private boolean offersLanguage(Request tools) {
        try {
            return server.ask(tools).expect(200).body().contains("\"language\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Request.Builder to(String method, String path) {
        return Request.to(method, "/api/v1" + path).header("Authorization", "Bearer " + token);
    }

    public int status(Request request) throws IOException {
        return server.ask(request).status();
    }

    public JsonNode ask(Request request, int wanted) throws IOException {
        return JSON.readTree(server.ask(request).expect(wanted).body());
    }
}
