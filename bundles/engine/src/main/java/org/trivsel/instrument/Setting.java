package org.trivsel.instrument;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known beside birth, day and sex. All of it may be missing; nothing is guessed.
 *
 * @param keys what decides on form and norm
 * @param language the language the assessment was given in; norms of another language are not used when it is stated
 * @param gestation days the pregnancy lasted, for children born early
 * @param facts what verdicts may ask for that is no answer, by id: a number, {@code yes}, {@code no} or a word
 */
public record Setting(Map<Key, String> keys, Optional<String> language, Optional<Integer> gestation, Map<String, String> facts) {
    /** Nothing is known. */
    public static final Setting NONE = new Setting(Map.of(), Optional.empty(), Optional.empty(), Map.of());

    public Setting {
        Map<Key, String> ordered = new EnumMap<>(Key.class);
        ordered.putAll(keys);
        keys = Collections.unmodifiableMap(ordered);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    public Optional<String> key(Key key) {
        return Optional.ofNullable(keys.get(key));
    }

    public boolean isEmpty() {
        return keys.isEmpty() && language.isEmpty() && gestation.isEmpty() && facts.isEmpty();
    }

    /** This, and the key. */
    public Setting with(Key key, String value) {
        Map<Key, String> more = new EnumMap<>(Key.class);
        more.putAll(keys);
        more.put(key, value);
        return new Setting(more, language, gestation, facts);
    }

    /** This, given in the language. */
    public Setting inLanguage(String given) {
        return new Setting(keys, Optional.of(given), gestation, facts);
    }

    /** This, with a pregnancy of so many days. */
    public Setting bornAfter(int days) {
        return new Setting(keys, language, Optional.of(days), facts);
    }

    /** This, and the fact. */
    public Setting withFact(String fact, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(fact, value);
        return new Setting(keys, language, gestation, more);
    }
}
