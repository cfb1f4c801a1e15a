package org.trivsel.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Reads what an export said in the words of the definition. */
final class Said {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Said() { }

    static ObjectNode of(JsonNode element, String path, List<String> faults) {
        ObjectNode said = Fhir.object();
        for (JsonNode one : Fhir.extensions(element, Fhir.NOT_SAID)) {
            for (JsonNode part : one.path("extension")) {
                if (part.path("url").asText().equals("definition")) {
                    add(part.path("valueString").asText(), said, path, faults);
                }
            }
        }
        return said;
    }

    private static void add(String text, ObjectNode said, String path, List<String> faults) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                said.setAll(object);
                return;
            }
        } catch (JsonProcessingException e) {
            // said below, as for JSON that is no object
        }
        faults.add(path + ": the extension not-said holds no JSON object as its definition; export it again or leave the extension out");
    }
}
