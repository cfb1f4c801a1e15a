package org.trivsel.dist.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The answer to a {@link Call}. */
record Reply(Call call, int status, HttpHeaders headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + this, e);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String type() {
        return header("Content-Type").replaceAll(";.*", "").strip();
    }

    /** With the id of the request, which differs from answer to answer, blotted out. */
    String withoutRequestId() {
        String id = header("X-Request-Id");
        return REQUEST_ID.matcher(id).matches() ? text().replace(id, "(request)") : text();
    }

    @Override
    public String toString() {
        return call + " -> " + status + " " + headers.map() + " " + (text().length() > 600 ? text().substring(0, 600) + "..." : text());
    }
}
