package org.trivsel.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.trivsel.registry.ChildId;

/**
 * What a plan rests on: a page of a tool on this site, which asks itself who may read it.
 *
 * @param path for example {@code /tools/language/assessments/018f3c5e-7b1a-7c3d-9e2f-000000000000}
 * @param title what the link says, for example Sprogvurdering 3-6 år, 9. november 2026
 * @throws IllegalArgumentException when the path could lead elsewhere, or the title is empty or too long
 */
public record Evidence(String path, String title) {
    public static final int LONGEST_TITLE = 200;
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}){1,12}");

    public Evidence {
        title = title.replaceAll("\\p{Cntrl}+", " ").strip();
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("The path of evidence is one on this site, without query, such as /tools/language/assessments/…");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("The title of evidence has 1 to " + LONGEST_TITLE + " characters");
        }
    }

    /** Address of the page on which a plan for the child is begun that rests on this. A result page offers it as a link. */
    public String planFor(ChildId child) {
        return "/plans/new?child=" + child + "&evidence=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&title="
                + URLEncoder.encode(title, StandardCharsets.UTF_8);
    }
}
