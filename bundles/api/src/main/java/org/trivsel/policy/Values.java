package org.trivsel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was decided, by the ids of settings. What is begun under a policy keeps {@link #text} beside it, and reads it again with {@link #of}: so it
 * stays with what it began with, whatever is decided later. Immutable.
 */
public final class Values {
    private final SortedMap<String, String> byId;

    public Values(Map<String, String> byId) {
        this.byId = new TreeMap<>(byId);
    }

    /** What {@link #text} has written. */
    public static Values of(String text) {
        return new Values(text.lines().filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1))));
    }

    /** To be kept: a line {@code id=value} for each, by id. */
    public String text() {
        return byId.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("\n"));
    }

    /** Only those whose ids begin so, for example {@code early-detection.}. */
    public Values under(String beginning) {
        return new Values(byId.entrySet().stream().filter(one -> one.getKey().startsWith(beginning))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** @throws IllegalArgumentException when the setting is not among them: whoever asks has not declared it */
    public String value(String setting) {
        String value = byId.get(setting);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting " + setting);
        }
        return value;
    }

    public int number(String setting) {
        return Integer.parseInt(value(setting));
    }

    public boolean yes(String setting) {
        return value(setting).equals(Setting.YES);
    }

    /** The options of a setting of several. */
    public List<String> several(String setting) {
        String value = value(setting);
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(","));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && values.byId.equals(byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    @Override
    public String toString() {
        return byId.toString();
    }
}
