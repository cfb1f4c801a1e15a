package org.trivsel.platform.lifecycle.module;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in Maven repositories: {@code group:artifact} with the newest versions there are, or one {@code group:artifact:version}.
 *
 * @param version null for the newest
 */
record Coordinate(String group, String artifact, @Nullable String version) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_]+(?:[.+-][A-Za-z0-9_]+)*");
    private static final Pattern LISTED = Pattern.compile("<version>\\s*([^<\\s]{1,60})\\s*</version>");
    private static final String SNAPSHOT = "-SNAPSHOT";
    private static final int NEWEST = 5;

    /** @throws IllegalArgumentException when it is written otherwise */
    static Coordinate of(String text) {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() < 2 || parts.size() > 3 || !parts.stream().allMatch(part -> PART.matcher(part).matches())) {
            throw new IllegalArgumentException(text);
        }
        return new Coordinate(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : null);
    }

    /** Where the repository lists its versions. */
    String metadata() {
        return folder() + "maven-metadata.xml";
    }

    String jar(String wanted) {
        return folder() + wanted + "/" + artifact + "-" + wanted + ".jar";
    }

    /** The newest that are released, as the repository has them in order; what is no name of a folder is none. */
    static List<String> newest(String metadata) {
        Matcher matcher = LISTED.matcher(metadata.substring(Math.max(0, metadata.indexOf("<versions>"))));
        List<String> versions = new ArrayList<>();
        while (matcher.find()) {
            if (PART.matcher(matcher.group(1)).matches() && !matcher.group(1).endsWith(SNAPSHOT)) {
                versions.add(matcher.group(1));
            }
        }
        return versions.subList(Math.max(0, versions.size() - NEWEST), versions.size());
    }

    private String folder() {
        return group.replace('.', '/') + "/" + artifact + "/";
    }

    @Override
    public String toString() {
        return group + ":" + artifact + (version == null ? "" : ":" + version);
    }
}
