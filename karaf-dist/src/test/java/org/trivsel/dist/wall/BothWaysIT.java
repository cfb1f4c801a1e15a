package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plain calls go past CXF. Whoever asks in another form is answered by CXF, in the same words. */
class BothWaysIT {
    private static final Product PRODUCT = Product.running();
    /** Accepts the same, and is not plain. */
    private static final String THE_LONG_WAY = "application/json;q=0.9";
    private static final List<String> EACH_ITS_OWN = List.of("date", "x-request-id");

    @BeforeEach
    void letEverybodyIn() {
        PRODUCT.forgetWrongSignIns();
    }

    @Test
    void plainCallsAreAnsweredAlikeBothWays() {
        Flow flow = PRODUCT.flow(Person.pedagogue(Product.A));
        UUID child = flow.child();
        JsonNode draft = flow.begin(child);
        String one = "/api/v1/assessments/" + draft.get("id").asText();
        assertEquals(200, flow.send(flow.save(draft)).status());
        // An answer that is there already changes nothing, so it can be sent twice.
        alike(flow, 200, flow.save(draft));
        alike(flow, 412, Call.of("PATCH", one + "/answers").json(other(draft)).header("If-Match", "\"1\""));
        alike(flow, 428, Call.of("PATCH", one + "/answers").json(Flow.answer(draft)));
        alike(flow, 400, Call.of("PATCH", one + "/answers").json("{\"no-such-item\":1}").header("If-Match", "\"2\""));
        alike(flow, 400, Call.of("PATCH", one + "/answers").json("{").header("If-Match", "\"2\""));
        alike(flow, 400, Call.of("PATCH", one + "/answers").json("").header("If-Match", "\"2\""));
        alike(flow, 400, Call.post("/api/v1/assessments", "{\"child\":\"x\"}"));
        alike(flow, 404, Examples.start(UUID.randomUUID(), ""));
        alike(flow, 405, Call.of("DELETE", "/api/v1/assessments"));
        alike(flow, 415, Call.of("PATCH", one + "/answers").body("text/plain", new byte[] {'x'}).header("If-Match", "\"2\""));
        for (String path : List.of(one, "/api/v1/children/" + child + "/assessments", "/api/v1/tools")) {
            alike(flow, 200, Call.get(path));
        }
        for (String path : List.of("/api/v1/assessments/" + UUID.randomUUID(), "/api/v1/assessments/x", one + "x", one + "/nothing")) {
            alike(flow, 404, Call.get(path));
        }
    }

    /** One goes the one way, one the other. */
    private static void alike(Flow flow, int status, Call call) {
        Reply direct = flow.send(call);
        Reply around = flow.send(call.header("Accept", THE_LONG_WAY));
        assertEquals(status, direct.status(), direct::toString);
        assertEquals(direct.status(), around.status(), around::toString);
        assertEquals(direct.withoutRequestId(), around.withoutRequestId());
        assertEquals(headers(direct), headers(around), direct::toString);
    }

    private static Map<String, List<String>> headers(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
        EACH_ITS_OWN.forEach(headers::remove);
        return headers;
    }

    private static String other(JsonNode draft) {
        JsonNode item = Flow.firstWithChoices(draft);
        return "{\"" + item.get("id").asText() + "\":" + item.at("/allowed/values").get(1) + "}";
    }
}
