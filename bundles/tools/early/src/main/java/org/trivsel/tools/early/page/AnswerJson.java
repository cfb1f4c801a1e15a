package org.trivsel.tools.early.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.tools.early.sheet.Document;
import org.trivsel.tools.early.sheet.Sign;
import org.trivsel.tools.early.sheet.Zone;

/** A rating as the page saves it: a member for each field that has an answer, and null for one whose answer is taken back. */
public final class AnswerJson {
    /** Field names of marks begin so. */
    public static final String MARK = "mark-";
    public static final String POSITION = "position";
    public static final String OBSERVATION = "observation";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private AnswerJson() {
    }

    public static ObjectNode of(Document document) {
        ObjectNode answers = JSON.createObjectNode();
        document.marks().forEach((sign, step) -> answers.put(MARK + sign.word(), step));
        if (document.position() != null) {
            answers.put(POSITION, document.position());
        }
        if (!document.observation().isEmpty()) {
            answers.put(OBSERVATION, document.observation());
        }
        return answers;
    }

    /**
     * What comes of a rating when these fields change.
     *
     * @param change members as above; what is not named stays
     * @throws Invalid naming each field that cannot be used
     */
    public static Document changed(Document before, String change) {
        Map<Sign, Integer> marks = new EnumMap<>(Sign.class);
        marks.putAll(before.marks());
        Integer position = before.position();
        String observation = before.observation();
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : read(change).properties()) {
            String field = one.getKey();
            JsonNode value = one.getValue();
            Optional<Sign> sign = field.startsWith(MARK) ? Sign.ofWord(field.substring(MARK.length())) : Optional.empty();
            if (sign.isPresent() && isStep(value, Document.STEPS)) {
                put(marks, sign.get(), value.isNull() ? null : value.intValue());
            } else if (field.equals(POSITION) && isStep(value, Zone.STOPS)) {
                position = value.isNull() ? null : Integer.valueOf(value.intValue());
            } else if (field.equals(OBSERVATION) && (value.isNull() || value.isTextual() && value.textValue().length() <= Document.LONGEST)) {
                observation = value.isNull() ? "" : value.textValue();
            } else {
                faults.add(new Fault(field, "unusable", "There is no such field, or this cannot be its answer."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Document(marks, position, observation);
    }

    private static boolean isStep(JsonNode value, int most) {
        return value.isNull() || value.isInt() && value.intValue() >= 1 && value.intValue() <= most;
    }

    private static void put(Map<Sign, Integer> marks, Sign sign, @Nullable Integer step) {
        if (step == null) {
            marks.remove(sign);
        } else {
            marks.put(sign, step);
        }
    }

    private static JsonNode read(String change) {
        try {
            JsonNode root = JSON.readTree(change);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException notJson) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Invalid unreadable() {
        return new Invalid("body", "json", "A JSON object of fields and answers is needed here.");
    }
}
