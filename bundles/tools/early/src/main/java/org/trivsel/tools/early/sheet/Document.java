package org.trivsel.tools.early.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person marks and writes.
 *
 * @param marks for some of the signs, 1 (seldom) to 4 (nearly always)
 * @param position on the ruler, 1 to 9, or null while there is none
 */
public record Document(Map<Sign, Integer> marks, @Nullable Integer position, String observation) {
    /** Characters of what is written freely. */
    public static final int LONGEST = 4000;
    /** Steps of a sign. */
    public static final int STEPS = 4;
    public static final Document EMPTY = new Document(Map.of(), null, "");

    private static final ObjectMapper JSON = new ObjectMapper();

    public Document {
        marks = Map.copyOf(marks);
        boolean sound = marks.values().stream().allMatch(step -> step >= 1 && step <= STEPS) && (position == null || Zone.isPosition(position))
                && observation.length() <= LONGEST;
        if (!sound) {
            throw new IllegalArgumentException("A mark, a position or a text is out of bounds");
        }
    }

    /** As it is kept, with the edition of the signs. */
    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("signs", Sign.EDITION);
        ObjectNode given = root.putObject("marks");
        marks.forEach((sign, step) -> given.put(sign.word(), step));
        if (position != null) {
            root.put("position", position);
        }
        root.put("observation", observation);
        return root.toString();
    }

    static Document of(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            Map<Sign, Integer> marks = new EnumMap<>(Sign.class);
            for (Sign sign : Sign.values()) {
                if (root.path("marks").has(sign.word())) {
                    marks.put(sign, root.path("marks").path(sign.word()).asInt());
                }
            }
            return new Document(marks, root.has("position") ? root.path("position").asInt() : null, root.path("observation").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rating cannot be read", e);
        }
    }
}
