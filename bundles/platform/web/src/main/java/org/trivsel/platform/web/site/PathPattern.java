package org.trivsel.platform.web.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pattern of a route: literal segments and parameters in braces. Immutable. */
final class PathPattern implements Comparable<PathPattern> {
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern PARAMETER = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");

    private final String text;
    private final List<String> segments;

    private PathPattern(String text, List<String> segments) {
        this.text = text;
        this.segments = segments;
    }

    /** @throws IllegalArgumentException when it is no such pattern */
    static PathPattern of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("A route begins with a slash: " + text);
        }
        List<String> segments = Segments.split(text);
        for (String segment : segments) {
            if (!LITERAL.matcher(segment).matches() && !PARAMETER.matcher(segment).matches()) {
                throw new IllegalArgumentException("A route is made of names and {parameters}: " + text);
            }
        }
        return new PathPattern(text, segments);
    }

    /** The parameters, or null when the path is another. */
    @Nullable Map<String, String> match(List<String> path) {
        if (path.size() != segments.size()) {
            return null;
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (isParameter(segment)) {
                parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return null;
            }
        }
        return parameters;
    }

    boolean isBelow(String... prefix) {
        return segments.size() >= prefix.length && segments.subList(0, prefix.length).equals(List.of(prefix));
    }

    /** Names before parameters, segment by segment, so that the closest pattern is tried first. */
    @Override
    public int compareTo(PathPattern other) {
        int shared = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < shared; i++) {
            boolean mine = isParameter(segments.get(i));
            if (mine != isParameter(other.segments.get(i))) {
                return mine ? 1 : -1;
            }
        }
        return Integer.compare(segments.size(), other.segments.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }
}
