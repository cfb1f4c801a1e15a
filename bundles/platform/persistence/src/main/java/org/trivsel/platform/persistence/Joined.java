package org.trivsel.platform.persistence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Statements with what is sent in one packet with them. The texts are kept: the driver finds a prepared statement by its text, and to put a long one
 * together and hash it for each request takes longer than to look it up.
 */
final class Joined {
    /** More than there are statements in the product; what somebody puts together by hand beyond that is joined each time. */
    private static final int MOST = 1000;

    private final String before;
    private final String after;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Joined(String before, String after) {
        this.before = before;
        this.after = after;
    }

    String of(String sql) {
        String joined = known.get(sql);
        if (joined == null) {
            joined = before + sql + after;
            if (known.size() < MOST) {
                known.put(sql, joined);
            }
        }
        return joined;
    }
}
