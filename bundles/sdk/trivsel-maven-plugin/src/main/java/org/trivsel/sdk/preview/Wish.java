package org.trivsel.sdk.preview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.Definition;

/**
 * Which child, in which language.
 *
 * @param form taken instead of the one that fits; empty for the one that fits
 */
record Wish(String instrument, Age age, LocalDate date, Sex sex, String language, Optional<String> form, Map<Key, String> keys) {
    private static final int MOST_TRIED = 3;

    /** What is not asked for, or cannot be read, is taken from the definition: the youngest child, its first language. */
    static Wish of(Fields fields, Definition definition) {
        Map<Key, String> keys = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            fields.one(key.id()).ifPresent(value -> keys.put(key, value));
        }
        Age youngest = definition.forms().stream().map(form -> form.ages().from()).min(Age::compareTo).orElseThrow();
        return new Wish(definition.id(), fields.one("age").flatMap(Wish::age).orElse(youngest), fields.one("date").flatMap(Wish::date).orElse(LocalDate.now()),
                fields.one("sex").filter(text -> text.matches("female|male")).map(Sex::ofId).orElse(Sex.UNSPECIFIED),
                fields.one("language").filter(text -> text.matches("[a-z]{2}")).orElse(definition.languages().get(0)),
                fields.one("form").filter(id -> definition.form(id).isPresent()), keys);
    }

    private static Optional<Age> age(String text) {
        try {
            return Optional.of(Age.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A child of exactly that age on that day; where the calendar has none, the nearest. The language is that of the page; in which the child was assessed is not stated. */
    Subject subject() {
        LocalDate near = date.minusMonths(age.months()).minusDays(age.days());
        LocalDate birth = IntStream.rangeClosed(-MOST_TRIED, MOST_TRIED).mapToObj(near::plusDays)
                .filter(day -> !day.isAfter(date) && Age.of(day, date).equals(age)).findFirst().orElse(near);
        return new Subject(birth, date, sex, new Setting(keys, Optional.empty(), Optional.empty(), Map.of()));
    }

    Wish aged(Age other) {
        return new Wish(instrument, other, date, sex, language, Optional.empty(), keys);
    }

    Wish in(String other) {
        return new Wish(instrument, age, date, sex, other, form, keys);
    }

    /** As part of an address. */
    String query() {
        Map<String, String> values = new TreeMap<>(Map.of("instrument", instrument, "age", age.toString(), "date", date.toString(), "sex", sex.id(), "language", language));
        form.ifPresent(id -> values.put("form", id));
        keys.forEach((key, value) -> values.put(key.id(), value));
        return values.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
