package org.trivsel.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A tree and the line each of its places stands on. */
record SourceTree(JsonNode root, Map<String, Integer> lines) {

    /** The line of the place, or of the nearest place around it. */
    int line(String path) {
        for (String at = path; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null || at.isEmpty()) {
                return line == null ? 0 : line;
            }
        }
    }
}
