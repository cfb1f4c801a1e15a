package org.trivsel.dist.wall;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One operation of the OpenAPI document.
 *
 * @param path below the mount point, parameters in braces
 * @param pointer where it stands in the document
 */
record Operation(String id, String method, String path, String pointer, List<Parameter> parameters, boolean hasBody, boolean open) {

    /** @param in path, query or header */
    record Parameter(String name, String in, String format) {
        boolean isUuid() {
            return format.equals("uuid");
        }
    }

    Pattern pattern() {
        return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."));
    }

    /** The more literal segments, the more exact: {@code /imports/template} goes before {@code /imports/{import}}. */
    long literalSegments() {
        return List.of(path.split("/")).stream().filter(segment -> !segment.startsWith("{")).count();
    }

    boolean changes() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
