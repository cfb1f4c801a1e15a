package org.trivsel.platform.runner.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.trivsel.instrument.Way;

/** A way for the script. Ids need no escaping: they are letters, digits and dashes. */
public final class WayJson {
    private WayJson() {
    }

    public static String of(Way way) {
        String left = way.left().entrySet().stream().map(entry -> pair(entry.getKey(), entry.getValue().id())).collect(Collectors.joining(",", "{", "}"));
        return "{\"left\":" + left + ",\"starts\":" + pairs(way.starts()) + ",\"back\":" + pairs(way.back()) + "}";
    }

    private static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream().map(entry -> pair(entry.getKey(), entry.getValue())).collect(Collectors.joining(",", "{", "}"));
    }

    private static String pair(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }
}
