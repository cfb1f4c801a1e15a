package org.trivsel.platform.rest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where an application stands below the mount point, such as {@code /tools/notes}. A segment in braces stands for any one:
 * {@code /children/{child}/notes}.
 */
record Base(String text, List<String> segments) {
    /** The most exact first: more segments, then fewer that stand for any. */
    static final Comparator<Base> MOST_EXACT_FIRST = Comparator
            .<Base>comparingInt(base -> -base.segments.size())
            .thenComparingLong(base -> base.segments.stream().filter(Base::isVariable).count())
            .thenComparing(Base::text);

    static Base of(String text) {
        return new Base(text, split(text));
    }

    static List<String> split(String path) {
        return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    boolean covers(List<String> path) {
        if (path.size() < segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!isVariable(segments.get(i)) && !segments.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The part before the first segment that stands for any: the resources below it name the rest in their own paths. */
    String fixedPart() {
        int brace = text.indexOf("/{");
        String fixed = brace < 0 ? text : text.substring(0, brace);
        return fixed.isEmpty() ? "/" : fixed;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
