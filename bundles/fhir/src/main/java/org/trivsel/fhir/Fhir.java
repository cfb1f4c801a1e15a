package org.trivsel.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivsel.instrument.definition.LocalText;

/** Names of FHIR and of our own extensions, and how elements are put together. */
final class Fhir {
    static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    static final String INSTRUMENT = "urn:trivsel:instrument:";
    /** Which kind of item it is here. */
    static final String KIND = "urn:trivsel:fhir:kind";
    /** What FHIR does not say. */
    static final String NOT_SAID = "urn:trivsel:fhir:not-said";
    /** In a response: why an item has no answer. */
    static final String MISSING = "urn:trivsel:fhir:missing";
    /** In a response: which rule left the item out. */
    static final String LEFT_OUT = "urn:trivsel:fhir:left-out";
    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    /** R4 binds the language of a translation to a list that has no nb, and no kl at all. */
    static final String BOKMAL = "no-NO";
    private static final Set<String> UNKNOWN = Set.of("kl");
    static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";
    static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";
    static final String MOST = "http://hl7.org/fhir/StructureDefinition/maxValue";
    static final String DECIMALS = "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces";
    static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
    static final String CALCULATED = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    static final String ENABLE = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

    private Fhir() { }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** Adds an extension whose value is still to be set. */
    static ObjectNode extend(ObjectNode element, String url) {
        return element.withArray("extension").addObject().put("url", url);
    }

    static void expression(ObjectNode element, String url, String name, String says, String fhirPath) {
        ObjectNode value = extend(element, url).putObject("valueExpression");
        if (!says.isEmpty()) {
            value.put("description", says);
        }
        if (!name.isEmpty()) {
            value.put("name", name);
        }
        value.put("language", "text/fhirpath").put("expression", fhirPath);
    }

    /** Writes a text in the first language, and the others as translations of it. */
    static void text(ObjectNode element, String key, LocalText text, List<String> languages) {
        String first = languages.get(0);
        element.put(key, text.in(first));
        ArrayNode translations = NODES.arrayNode();
        text.byLanguage().entrySet().stream().filter(one -> !one.getKey().equals(first) && !UNKNOWN.contains(one.getKey())).sorted(Map.Entry.comparingByKey()).forEach(one -> {
            ArrayNode parts = translations.addObject().put("url", TRANSLATION).putArray("extension");
            parts.addObject().put("url", "lang").put("valueCode", one.getKey().equals("nb") ? BOKMAL : one.getKey());
            parts.addObject().put("url", "content").put("valueString", one.getValue());
        });
        if (!translations.isEmpty()) {
            element.putObject("_" + key).set("extension", translations);
        }
    }

    static ObjectNode coding(String system, String code) {
        return object().put("system", system).put("code", code);
    }

    /** The extensions of an element with this url. */
    static List<JsonNode> extensions(JsonNode element, String url) {
        return java.util.stream.StreamSupport.stream(element.path("extension").spliterator(), false).filter(one -> one.path("url").asText().equals(url)).toList();
    }
}
