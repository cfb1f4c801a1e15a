package org.trivsel.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts fragments together and adds to each operation what the host itself may answer, so that no fragment has to repeat it. */
final class OpenApiMerge {
    private static final Logger LOG = LoggerFactory.getLogger(OpenApiMerge.class);
    /** Down to the method of a path and the name of a component; below them, two bundles that differ are in conflict. */
    private static final int LEVELS = 3;
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final ObjectNode document;

    OpenApiMerge(ObjectNode document) {
        this.document = document;
    }

    void add(ObjectNode fragment, String owner) {
        merge(document, fragment, LEVELS, owner);
    }

    ObjectNode document() {
        for (JsonNode path : document.path("paths")) {
            for (Map.Entry<String, JsonNode> method : path.properties()) {
                if (METHODS.contains(method.getKey())) {
                    addHostAnswers((ObjectNode) method.getValue());
                }
            }
        }
        dropUnused(document.withObject("/components/responses"), "#/components/responses/");
        return document;
    }

    /** Shared answers stand in the frame whether or not there is a bundle that gives them. */
    private void dropUnused(ObjectNode shared, String prefix) {
        String text = document.toString();
        shared.retain(shared.properties().stream().map(Map.Entry::getKey).filter(name -> text.contains('"' + prefix + name + '"')).toList());
    }

    private static void merge(ObjectNode into, ObjectNode from, int levels, String owner) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            JsonNode there = into.get(member.getKey());
            JsonNode here = member.getValue();
            if (there == null) {
                into.set(member.getKey(), here.deepCopy());
            } else if (there instanceof ArrayNode list && here instanceof ArrayNode more) {
                list.addAll(more);
            } else if (levels > 1 && there instanceof ObjectNode object && here instanceof ObjectNode more) {
                merge(object, more, levels - 1, owner);
            } else if (!there.equals(here)) {
                LOG.warn("OpenAPI: {} of {} is described differently by another bundle, whose words are kept", member.getKey(), owner);
            }
        }
    }

    private static void addHostAnswers(ObjectNode operation) {
        ObjectNode answers = operation.withObject("/responses");
        if (!isOpen(operation)) {
            addUnlessThere(answers, "401", "Unauthenticated");
        }
        if (operation.has("requestBody")) {
            addUnlessThere(answers, "400", "Invalid");
            addUnlessThere(answers, "408", "TooSlow");
            addUnlessThere(answers, "413", "TooLarge");
        }
        addUnlessThere(answers, "406", "NotAcceptable");
        addUnlessThere(answers, "415", "UnsupportedMediaType");
        addUnlessThere(answers, "503", "Unavailable");
    }

    private static boolean isOpen(ObjectNode operation) {
        return operation.path("security").isArray() && operation.path("security").isEmpty();
    }

    private static void addUnlessThere(ObjectNode answers, String status, String response) {
        if (!answers.has(status)) {
            answers.putObject(status).put("$ref", "#/components/responses/" + response);
        }
    }
}
