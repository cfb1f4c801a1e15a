package org.trivsel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be decided, as the file {@code policies.yaml} of a bundle declares it. Values are text, see {@link #accept}.
 *
 * @param id begins with the id of the tool that declares it and a dot, for example {@code early-detection.cadence}
 * @param usual what holds where nobody has decided
 * @param least and most: of a number; null for the other kinds
 * @param options of a choice or several, in the order in which they are shown; empty for the other kinds
 * @param units whether units may differ from their municipality
 * @param names by language, for people to read
 * @param meanings by language: what it does, in a sentence or two
 */
public record Setting(String id, Kind kind, String usual, @Nullable Integer least, @Nullable Integer most, List<Option> options, boolean units,
        Map<String, String> names, Map<String, String> meanings) {
    /** Namespace of the capability by which a bundle that is no tool says that it declares settings: attribute trivsel.policy, the first part of their ids. */
    public static final String NAMESPACE = "trivsel.policy";
    /** What stands in for yes; what stands in for no is {@link #NO}. */
    public static final String YES = "yes";
    public static final String NO = "no";

    private static final int LONGEST_NUMBER = 9;

    /** What its values are. */
    public enum Kind {
        /** A whole number. */
        NUMBER,
        /** The id of one option. */
        CHOICE,
        /** {@link #YES} or {@link #NO}. */
        YES_NO,
        /** Ids of options with a comma between them, in the order of the options; empty for none. */
        SEVERAL
    }

    /** @param names by language */
    public record Option(String id, Map<String, String> names) {
        public Option {
            names = Map.copyOf(names);
        }

        public String name(Locale locale) {
            return in(names, locale, id);
        }
    }

    public Setting {
        options = List.copyOf(options);
        names = Map.copyOf(names);
        meanings = Map.copyOf(meanings);
    }

    /** In the language, else in English. */
    public String name(Locale locale) {
        return in(names, locale, id);
    }

    public String meaning(Locale locale) {
        return in(meanings, locale, "");
    }

    /** The value as it is kept; empty when it is none of this setting. */
    public Optional<String> accept(String value) {
        return switch (kind) {
            case NUMBER -> number(value);
            case CHOICE -> options.stream().map(Option::id).filter(value::equals).findFirst();
            case YES_NO -> value.equals(YES) || value.equals(NO) ? Optional.of(value) : Optional.empty();
            case SEVERAL -> several(value);
        };
    }

    private Optional<String> number(String value) {
        if (value.isEmpty() || value.length() > LONGEST_NUMBER || !value.chars().allMatch(it -> it >= '0' && it <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(value);
        boolean within = (least == null || number >= least) && (most == null || number <= most);
        return within ? Optional.of(Integer.toString(number)) : Optional.empty();
    }

    private Optional<String> several(String value) {
        List<String> chosen = value.isEmpty() ? List.of() : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
        List<String> known = options.stream().map(Option::id).toList();
        return known.containsAll(chosen) ? Optional.of(known.stream().filter(chosen::contains).collect(Collectors.joining(","))) : Optional.empty();
    }

    private static String in(Map<String, String> texts, Locale locale, String otherwise) {
        return texts.getOrDefault(locale.getLanguage(), texts.getOrDefault("en", otherwise));
    }
}
