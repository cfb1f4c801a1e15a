package org.trivsel.platform.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** How an assessment is given: checked, and as a column of {@code name=value}. */
final class GivenColumn {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern GRADE = Pattern.compile("0|[1-9][0-9]?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final String FACT = "fact:";
    private static final int SHORTEST_PREGNANCY = 140;
    private static final int LONGEST_PREGNANCY = 315;
    private static final int MOST_FACTS = 50;
    private static final int LONGEST_FACT = 200;

    private GivenColumn() {
    }

    /** @throws Invalid naming each that cannot be */
    static void check(Setting given) {
        List<Fault> faults = new ArrayList<>();
        given.keys().forEach((key, value) -> {
            if (!(key == Key.GRADE ? GRADE : WORD).matcher(value).matches()) {
                faults.add(fault(key.id(), key == Key.GRADE ? "a whole number from 0 to 99" : "a word the instrument knows, of at most 40 letters"));
            }
        });
        given.language().filter(language -> !LANGUAGE.matcher(language).matches())
                .ifPresent(language -> faults.add(fault("language", "a language such as da or pl")));
        given.gestation().filter(days -> days < SHORTEST_PREGNANCY || days > LONGEST_PREGNANCY)
                .ifPresent(days -> faults.add(fault("gestation", "days of pregnancy, " + SHORTEST_PREGNANCY + " to " + LONGEST_PREGNANCY)));
        boolean facts = given.facts().size() <= MOST_FACTS && given.facts().entrySet().stream()
                .allMatch(fact -> WORD.matcher(fact.getKey()).matches() && !fact.getValue().isBlank() && fact.getValue().length() <= LONGEST_FACT);
        if (!facts) {
            faults.add(fault("facts", "at most " + MOST_FACTS + " facts the instrument knows, each of at most " + LONGEST_FACT + " characters"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static Fault fault(String where, String allowed) {
        return new Fault(where, "given", "This cannot be used. Allowed: " + allowed + ".");
    }

    /** Null when nothing is known, as for most. */
    static String @Nullable [] write(Setting given) {
        List<String> entries = new ArrayList<>();
        given.keys().forEach((key, value) -> entries.add(key.id() + "=" + value));
        given.language().ifPresent(language -> entries.add("language=" + language));
        given.gestation().ifPresent(days -> entries.add("gestation=" + days));
        given.facts().forEach((fact, value) -> entries.add(FACT + fact + "=" + value));
        return entries.isEmpty() ? null : entries.toArray(String[]::new);
    }

    static Setting read(List<String> entries) {
        Setting given = Setting.NONE;
        for (String entry : entries) {
            String[] pair = entry.split("=", 2);
            given = with(given, pair[0], pair[1]);
        }
        return given;
    }

    private static Setting with(Setting given, String name, String value) {
        if (name.startsWith(FACT)) {
            return given.withFact(name.substring(FACT.length()), value);
        }
        return switch (name) {
            case "language" -> given.inLanguage(value);
            case "gestation" -> given.bornAfter(Integer.parseInt(value));
            default -> given.with(Key.ofId(name).orElseThrow(), value);
        };
    }
}
