package org.trivsel.platform.roster.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.platform.roster.number.Sex;

/** Small vocabularies of a list: words in four languages and what they mean. Nothing is guessed beyond them. */
record Words<T>(Map<Folded, T> meanings) {
    static final Words<Sex> SEXES = new Words<Sex>(new HashMap<>())
            .and(Sex.FEMALE, List.of("k", "kvinde", "pige", "kvinne", "jente", "f", "female", "girl", "woman", "w", "weiblich", "mädchen", "2"))
            .and(Sex.MALE, List.of("m", "mand", "dreng", "mann", "gutt", "male", "boy", "man", "männlich", "junge", "1"))
            .and(Sex.UNSPECIFIED, List.of("x", "ukendt", "ukjent", "unknown", "unbekannt", "divers", "andet", "annet", "other",
                    "uoplyst", "uspecificeret", "unspecified", "ikke oplyst", "0", "9"));
    static final Words<Boolean> FLAGS = new Words<Boolean>(new HashMap<>())
            .and(Boolean.TRUE, List.of("ja", "j", "x", "yes", "y", "1", "true", "sand", "sandt", "sann", "wahr", "beskyttet",
                    "protected", "geschützt", "sperret", "kode 6", "kode 7"))
            .and(Boolean.FALSE, List.of("nej", "nei", "n", "no", "nein", "0", "false", "falsk", "falsch", "ingen", "none", "keine"));

    Words<T> and(T meaning, List<String> words) {
        Map<Folded, T> all = new HashMap<>(meanings);
        words.forEach(word -> all.put(Folded.of(word), meaning));
        return new Words<>(Map.copyOf(all));
    }

    Optional<T> find(String word) {
        return Optional.ofNullable(meanings.get(Folded.of(word)));
    }
}
