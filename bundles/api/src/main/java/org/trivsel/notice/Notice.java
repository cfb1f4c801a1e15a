package org.trivsel.notice;

import java.util.List;

/**
 * A word to somebody. Mail is read by others on its way: what stands in it says nothing about a child, and what an error of a tool has said
 * is no value either.
 *
 * @param template key of the text, one of those that the service has
 * @param about what it is about, for example a version of a tool: of the same somebody is told only so often
 * @param values what is put into the text, in its order; each is one line of at most {@link #LONGEST} characters, what is longer or breaks the
 *     line is cut and joined
 */
public record Notice(String template, String about, List<String> values) {
    /** Characters of a value. */
    public static final int LONGEST = 200;

    public Notice {
        about = line(about);
        values = values.stream().map(Notice::line).toList();
    }

    /** A line break in a value could begin a header of its own in the mail. */
    private static String line(String value) {
        String one = value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    }
}
