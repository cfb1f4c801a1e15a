package org.trivsel.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.definition.LocalText;

/** A place in a document that keeps to its schema: types and required keys are right, what they refer to may not be. */
public final class Place {
    private static final Age ZERO = new Age(0, 0);
    private final SourceTree tree;
    private final String path;
    private final JsonNode node;
    private final Faults faults;

    Place(SourceTree tree, String path, JsonNode node, Faults faults) {
        this.tree = tree;
        this.path = path;
        this.node = node;
        this.faults = faults;
    }

    /** Notes that something here is wrong. */
    public void fault(String message) {
        faults.add(tree.line(path), path, message);
    }

    /** The line of a place below this one. @param pointer such as {@code /parts/0} */
    public int line(String pointer) {
        return tree.line(path + pointer);
    }

    public Faults faults() {
        return faults;
    }

    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    public Place at(String key) {
        return new Place(tree, path + "/" + key, node.path(key), faults);
    }

    /** The elements of a list; none when the key is absent. */
    public List<Place> each(String key) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < node.path(key).size(); i++) {
            places.add(new Place(tree, path + "/" + key + "/" + i, node.path(key).get(i), faults));
        }
        return places;
    }

    /** The entries of a map, in order. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    public boolean isText() {
        return node.isTextual();
    }

    /** The value here as JSON text. */
    public String json() {
        return node.toString();
    }

    /** The value here as text. */
    public String text() {
        return node.asText();
    }

    public String text(String key) {
        return node.path(key).asText();
    }

    public Optional<String> optional(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** The texts of a list, or of a single value. */
    public List<String> texts(String key) {
        return has(key) && node.path(key).isValueNode() ? List.of(text(key)) : each(key).stream().map(Place::text).toList();
    }

    public int number() {
        return node.asInt();
    }

    public int number(String key, int otherwise) {
        return node.path(key).asInt(otherwise);
    }

    public BigDecimal decimal() {
        return node.decimalValue();
    }

    public boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    public LocalText localText(String key) {
        Map<String, String> texts = new HashMap<>();
        for (String language : at(key).keys()) {
            texts.put(language, at(key).text(language));
        }
        return new LocalText(texts);
    }

    /** A day; a fault and a stand-in when there is no such day in the calendar. */
    public LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException e) {
            at(key).fault("\"" + text(key) + "\" was found, a day of the calendar such as 2026-09-01 is allowed");
            return LocalDate.EPOCH;
        }
    }

    /** The ages {@code from} and {@code before}; a fault and a stand-in when they do not make a window. */
    public AgeWindow ages() {
        try {
            return new AgeWindow(Age.parse(text("from")), Age.parse(text("before")));
        } catch (IllegalArgumentException e) {
            fault(e.getMessage());
            return new AgeWindow(ZERO, new Age(1, 0));
        }
    }
}
