package org.trivsel.platform.web.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.problem.NotFound;

/** The parts of a path between slashes. */
public final class Segments {
    private Segments() {
    }

    /**
     * The decoded parts of a path as it came over the wire. Slashes at the end do not count.
     *
     * @throws NotFound when it holds what no page of ours has: empty or dotted parts, slashes or control characters in disguise
     */
    public static List<String> ofRequest(String rawPath) {
        List<String> decoded = new ArrayList<>();
        for (String part : split(rawPath)) {
            decoded.add(decode(part));
        }
        return decoded;
    }

    static List<String> split(String path) {
        String inner = path.replaceAll("^/|/$", "");
        return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
    }

    private static String decode(String part) {
        String decoded;
        try {
            decoded = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        boolean strange = decoded.isEmpty() || decoded.equals(".") || decoded.equals("..") || decoded.indexOf('\uFFFD') >= 0
                || decoded.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        if (strange) {
            throw new NotFound();
        }
        return decoded;
    }
}
