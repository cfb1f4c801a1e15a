package org.trivsel.dist.wall;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param path with query
 */
record Call(String method, String path, Map<String, String> headers, byte @Nullable [] body) {
    static final String JSON = "application/json";

    static Call of(String method, String path) {
        return new Call(method, path, Map.of(), null);
    }

    static Call get(String path) {
        return of("GET", path);
    }

    static Call post(String path, String json) {
        return of("POST", path).json(json);
    }

    Call json(String text) {
        return body(JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    Call body(String type, byte[] bytes) {
        return new Call(method, path, headers, bytes).header("Content-Type", type);
    }

    Call form(Map<String, String> fields) {
        return body("application/x-www-form-urlencoded", Form.encode(fields).getBytes(StandardCharsets.UTF_8));
    }

    Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, more, body);
    }

    Call bearer(@Nullable String token) {
        return token == null ? this : header("Authorization", "Bearer " + token);
    }

    Call path(String other) {
        return new Call(method, other, headers, body);
    }

    String pathOnly() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /** Without what must not stand in the report of a test. */
    @Override
    public String toString() {
        String shown = method + " " + (path.length() > 200 ? path.substring(0, 200) + "..." : path);
        return body == null ? shown : shown + " " + new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
    }
}
