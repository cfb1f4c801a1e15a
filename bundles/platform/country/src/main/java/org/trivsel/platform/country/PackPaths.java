package org.trivsel.platform.country;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The single values of a pack by their paths, for comparing and changing them one by one. A list counts as one value. */
final class PackPaths {
    static final String MODULES = "modules/";
    private static final String BETWEEN = ", ";
    /** The only list that one version of a pack may have and another not. */
    private static final String LIST_OF_A_LEVEL = "under";

    private PackPaths() {
    }

    static SortedMap<String, String> of(JsonNode root) {
        SortedMap<String, String> values = new TreeMap<>();
        collect("", root, values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(child -> collect(path.isEmpty() ? child.getKey() : path + "/" + child.getKey(), child.getValue(), values));
        } else if (node.isArray()) {
            List<String> words = new ArrayList<>();
            node.forEach(word -> words.add(word.asText()));
            values.put(path, String.join(BETWEEN, words));
        } else {
            values.put(path, node.asText());
        }
    }

    /**
     * The same with other values.
     *
     * @param changes by path; null takes the value away
     */
    static ObjectNode with(ObjectNode root, Map<String, @Nullable String> changes) {
        ObjectNode changed = root.deepCopy();
        changes.forEach((path, value) -> {
            List<String> steps = Arrays.asList(path.split("/"));
            ObjectNode at = changed;
            for (String step : steps.subList(0, steps.size() - 1)) {
                at = at.withObjectProperty(step);
            }
            String last = steps.get(steps.size() - 1);
            if (value == null) {
                at.remove(last);
            } else {
                set(at, last, value, root.at("/" + path));
            }
        });
        changed.forEach(PackPaths::prune);
        return changed;
    }

    private static void set(ObjectNode at, String name, String value, JsonNode was) {
        if (was.isArray() || name.equals(LIST_OF_A_LEVEL)) {
            ArrayNode words = at.putArray(name);
            Arrays.stream(value.split(",")).map(String::strip).filter(word -> !word.isEmpty()).forEach(words::add);
        } else if (was.isBoolean() && (value.equals("true") || value.equals("false"))) {
            at.put(name, value.equals("true"));
        } else if (was.isInt() && value.matches("-?[0-9]{1,9}")) {
            at.put(name, Integer.parseInt(value));
        } else {
            at.put(name, value);
        }
    }

    /** What lost all its values below is not there. */
    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> empty = new ArrayList<>();
            object.properties().forEach(child -> {
                prune(child.getValue());
                if (child.getValue().isObject() && child.getValue().isEmpty()) {
                    empty.add(child.getKey());
                }
            });
            object.remove(empty);
        }
    }
}
