package org.trivsel.benchmarks.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.trivsel.benchmarks.load.Request;
import org.trivsel.benchmarks.product.Server;

/** A program signed in at the product's REST side. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Server server;
    private final String token;

    private Api(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    public static Api signIn(Server server, String tenant, String username) throws IOException {
        String body = "{\"tenant\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}".formatted(tenant, username, Server.PASSWORD);
        Server.Reply reply = server.ask(Request.to("POST", "/api/v1/session").json(body)).expect(200);
        return new Api(server, JSON.readTree(reply.body()).get("token").asText());
    }

    public Request.Builder to(String method, String path) {
        return Request.to(method, "/api/v1" + path).header("Authorization", "Bearer " + token);
    }

    public JsonNode ask(Request request, int wanted) throws IOException {
        return JSON.readTree(server.ask(request).expect(wanted).body());
    }
}
