package org.trivsel.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trivsel.instrument.InvalidInstrument;

/**
 * Reads a Questionnaire into the text of a definition. One that was exported here comes back whole; a foreign one gives what can be taken from FHIR alone, and
 * expressions of others are refused rather than guessed at.
 */
public final class QuestionnaireReader {
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * The definition as YAML, which {@link org.trivsel.instrument.definition.DefinitionReader} takes.
     *
     * @throws UnreadableQuestionnaire with every fault
     */
    public String read(JsonNode questionnaire) {
        Reading reading = new Reading(questionnaire);
        String yaml = reading.yaml();
        if (reading.faults.isEmpty()) {
            reading.compare(yaml);
        }
        if (!reading.faults.isEmpty()) {
            throw new UnreadableQuestionnaire(reading.faults);
        }
        return yaml;
    }

    private static final class Reading {
        private final JsonNode from;
        private final List<String> faults = new ArrayList<>();
        private final ObjectNode to = Fhir.object();
        private final ArrayNode items = Fhir.NODES.arrayNode();
        private final ArrayNode parts = Fhir.NODES.arrayNode();
        private final ArrayNode scales = Fhir.NODES.arrayNode();
        private final ArrayNode formParts = Fhir.NODES.arrayNode();
        private final Texts texts;
        private final String id;

        Reading(JsonNode from) {
            this.from = from;
            this.texts = new Texts(from.path("language").asText("en"), faults);
            String name = from.path("identifier").path(0).path("value").asText(from.path("name").asText(from.path("id").asText("questionnaire")));
            this.id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        }

        String yaml() {
            if (!from.path("resourceType").asText().equals("Questionnaire")) {
                faults.add("/resourceType: \"" + from.path("resourceType").asText() + "\" was found, give a Questionnaire");
                return "";
            }
            ObjectNode said = Said.of(from, "", faults);
            head(said);
            ItemReader reader = new ItemReader(texts, faults);
            int place = 0;
            for (JsonNode item : from.path("item")) {
                part(item, "/item/" + place++, reader);
            }
            ObjectNode form = said.has("form") ? (ObjectNode) said.get("form") : anyone();
            form.set("parts", formParts);
            said.remove("form");
            to.set("items", items);
            to.set("parts", parts);
            to.putArray("forms").add(form);
            if (!scales.isEmpty()) {
                to.set("scales", scales);
            }
            to.setAll(said);
            unscored();
            return text();
        }

        private void head(ObjectNode said) {
            to.put("format", "trivsel-instrument/1").put("id", id);
            to.put("version", from.path("version").asText("1.0.0")).put("released", from.path("date").asText("2000-01-01").substring(0, 10));
            to.putArray("languages").add(texts.first());
            ObjectNode title = texts.of(from, "title", "");
            said.path("form").path("title").fields().forEachRemaining(one -> {
                String end = ": " + one.getValue().asText();
                String whole = title.path(one.getKey()).asText();
                if (whole.endsWith(end)) {
                    title.put(one.getKey(), whole.substring(0, whole.length() - end.length()));
                }
            });
            to.set("title", title);
            if (from.has("purpose")) {
                to.set("purpose", texts.of(from, "purpose", ""));
            }
        }

        private ObjectNode anyone() {
            ObjectNode form = Fhir.object().put("id", "all");
            form.set("title", texts.of(from, "title", ""));
            form.putObject("ages").put("from", "0y0m0d").put("before", "99y0m0d");
            return form;
        }

        private void part(JsonNode item, String path, ItemReader reader) {
            String link = item.path("linkId").asText();
            if (link.equals("scales/all")) {
                int place = 0;
                for (JsonNode scale : item.path("item")) {
                    scale(scale, path + "/item/" + place++);
                }
                return;
            }
            if (!item.path("type").asText().equals("group")) {
                faults.add(path + ": \"" + link + "\" stands outside a group, put it into one: a form is made of parts");
                return;
            }
            ObjectNode part = parts.addObject().put("id", ItemReader.id(link));
            part.set("title", texts.of(item, "text", path));
            part.setAll(Said.of(item, path, faults));
            if (!part.has("respondent")) {
                part.put("respondent", "staff");
            }
            ArrayNode asked = formParts.addObject().put("part", ItemReader.id(link)).putArray("items");
            int place = 0;
            for (JsonNode child : item.path("item")) {
                String at = path + "/item/" + place++;
                if (child.path("type").asText().equals("display")) {
                    part.set("instruction", texts.of(child, "text", at));
                } else {
                    ObjectNode read = reader.read(child, at);
                    items.add(read);
                    asked.add(read.path("id").asText());
                }
            }
        }

        private void scale(JsonNode item, String path) {
            ObjectNode scale = scales.addObject().put("id", ItemReader.id(item.path("linkId").asText()));
            scale.set("title", texts.of(item, "text", path));
            ObjectNode said = Said.of(item, path, faults);
            if (said.isEmpty()) {
                faults.add(path + ": the expression of \"" + item.path("linkId").asText() + "\" is not one of ours, so no rule can be read from it; leave the item out and state the scale in the definition");
            }
            scale.setAll(said);
        }

        /** A foreign form without scales scores nothing, and the definition says so. */
        private void unscored() {
            if (scales.isEmpty() && !to.has("administration")) {
                to.putObject("administration").put("scoring", "none");
            }
        }

        private String text() {
            try {
                return YAML.writeValueAsString(to);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A tree can be written", e);
            }
        }

        /** The rules stand beside the expressions: what is read is written again, and each expression must be the one that its rule leads to. */
        void compare(String yaml) {
            try {
                ObjectNode again = FhirInstrument.of(yaml).questionnaire(to.path("forms").path(0).path("id").asText());
                Expressions.compare(from, again, faults);
            } catch (InvalidInstrument e) {
                e.faults().forEach(fault -> faults.add(fault.path() + " of the definition it makes: " + fault.message()));
            }
        }
    }
}
