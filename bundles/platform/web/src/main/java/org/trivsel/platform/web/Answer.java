package org.trivsel.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent, whole, once the transaction is committed. */
record Answer(int status, @Nullable String type, byte[] bytes, List<Map.Entry<String, String>> headers) {
    static final String HTML = "text/html;charset=UTF-8";
    static final String JSON = "application/json";

    static Answer of(int status, String type, byte[] bytes) {
        return new Answer(status, type, bytes, List.of());
    }

    static Answer empty(int status) {
        return new Answer(status, null, new byte[0], List.of());
    }

    /** To another page of ours. */
    static Answer redirect(String path) {
        return empty(303).with("Location", path);
    }

    Answer with(String header, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(header, value));
        return new Answer(status, type, bytes, List.copyOf(more));
    }
}
