package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** What a pedagogue does, in short: sign in, find a child, begin, answer, complete, read. */
final class Flow {
    private final Http http;
    private final String token;

    Flow(Http http, String token) {
        this.http = http;
        this.token = token;
    }

    static Flow signIn(Http http, String username) {
        return signIn(http, new Person(Product.A, username));
    }

    static Flow signIn(Http http, Person person) {
        Reply reply = http.send(Call.post("/api/v1/session", "{\"tenant\":\"" + person.tenant() + "\",\"username\":\"" + person.username()
                + "\",\"password\":\"" + Product.PASSWORD + "\"}"));
        assertEquals(200, reply.status(), reply::toString);
        return new Flow(http, reply.json().get("token").asText());
    }

    Reply send(Call call) {
        return http.send(call.bearer(token));
    }

    /** Of an age the sample instrument has a form for. */
    UUID child() {
        for (JsonNode child : send(Call.get("/api/v1/children?limit=200")).json().get("children")) {
            java.time.LocalDate birth = java.time.LocalDate.parse(child.get("birthDate").asText());
            if (birth.isBefore(Target.day().minusYears(3)) && birth.isAfter(Target.day().minusYears(6))) {
                return UUID.fromString(child.get("id").asText());
            }
        }
        throw new AssertionError("No child between 3 and 6");
    }

    JsonNode begin(UUID child) {
        Reply begun = send(Examples.start(child, ""));
        assertEquals(201, begun.status(), begun::toString);
        return begun.json();
    }

    static JsonNode firstWithChoices(JsonNode draft) {
        for (JsonNode item : draft.get("itemList")) {
            if (!item.get("practice").asBoolean() && item.at("/allowed/values").isArray()) {
                return item;
            }
        }
        throw new AssertionError("No item with choices: " + draft);
    }

    static String answer(JsonNode draft) {
        JsonNode item = firstWithChoices(draft);
        return "{\"" + item.get("id").asText() + "\":" + item.at("/allowed/values").get(0) + "}";
    }

    Call save(JsonNode draft) {
        return Call.of("PATCH", "/api/v1/assessments/" + draft.get("id").asText() + "/answers").json(answer(draft)).header("If-Match", "\"1\"");
    }

    void wholeWay() {
        UUID child = child();
        JsonNode draft = begin(child);
        String id = draft.get("id").asText();
        assertEquals(200, send(save(draft)).status());
        Reply completed = send(Call.of("POST", "/api/v1/assessments/" + id + "/complete"));
        assertEquals(200, completed.status(), completed::toString);
        assertTrue(completed.json().has("rawScores"), completed::toString);
        assertEquals("complete", send(Call.get("/api/v1/assessments/" + id)).json().get("status").asText());
        Reply all = send(Call.get("/api/v1/children/" + child + "/assessments"));
        assertTrue(all.text().contains(id), all::toString);
    }
}
