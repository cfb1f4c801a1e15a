package org.trivsel.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;

/** Every instrument of the repository, as if its items were secret and each of their texts could be told: nothing of them leaves but what the terms say. */
class SecrecyTest {
    private static final String SENTINEL = "Hemmeligt9";
    private static final Set<String> LANGUAGES = Set.of("da", "en", "nb", "de", "kl", "sv");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void withoutLeaveNothingOfItemsIsThere() {
        for (Source source : secret("{kind: free, secret: {}}")) {
            for (Form form : source.definition().forms()) {
                ObjectNode written = new FhirInstrument(source).questionnaire(form.id());
                assertFalse(written.toString().contains(SENTINEL), () -> source.definition().id() + " " + written);
                assertEquals(Set.of(), linksOf(form, written), source.definition().id());
                ObjectNode response = response(source, form);
                assertFalse(response.toString().contains(SENTINEL), response::toString);
                assertEquals(Set.of(), linksOf(form, response), source.definition().id());
            }
        }
    }

    @Test
    void idsGoWithoutAWord() {
        for (Source source : secret("{kind: free, secret: {export: ids}}")) {
            for (Form form : source.definition().forms()) {
                ObjectNode written = new FhirInstrument(source).questionnaire(form.id());
                assertFalse(written.toString().contains(SENTINEL), () -> source.definition().id() + " " + written);
                assertTrue(linksOf(form, written).containsAll(form.items().stream().map(Item::id).toList()), source.definition().id());
                assertFalse(response(source, form).toString().contains(SENTINEL));
            }
        }
    }

    @Test
    void whereTheTermsLetTextsGoTheyGo() {
        for (String terms : List.of("{kind: per-use}", "{kind: per-use, secret: {export: texts}}")) {
            for (Source source : secret(terms).stream().filter(one -> one.tree().toString().contains(SENTINEL)).toList()) {
                assertTrue(new FhirInstrument(source).bundle().toString().contains(SENTINEL), source.definition().id());
            }
        }
    }

    @Test
    void whatIsLeftIsValid() {
        Set<String> errors = new TreeSet<>();
        for (String terms : List.of("{kind: free, secret: {}}", "{kind: free, secret: {export: ids}}")) {
            for (Source source : secret(terms)) {
                for (Form form : source.definition().forms()) {
                    Validator.errors(new FhirInstrument(source).questionnaire(form.id())).forEach(error -> errors.add(source.url(form.id()) + " " + error));
                }
            }
        }
        assertEquals(Set.of(), errors);
    }

    @Test
    void theTermsComeBackAndWhatWasTakenOutDoesNot() {
        Source open = source(Samples.texts().get(0), "{kind: per-use, certified: true}");
        String form = open.definition().forms().get(0).id();
        assertTrue(new FhirInstrument(open).questionnaire(form).toString().contains("per-use"));
        Source secret = source(Samples.texts().get(0), "{kind: per-use, secret: {}}");
        assertThrows(UnreadableQuestionnaire.class, () -> new QuestionnaireReader().read(new FhirInstrument(secret).questionnaire(form)));
    }

    private static ObjectNode response(Source source, Form form) {
        Taken taken = Taken.by(source, form, new Random(7), false);
        return new Withholding(source.definition().licence()).response(taken.response());
    }

    /** Which items a resource names as items of its own. */
    private static Set<String> linksOf(Form form, JsonNode resource) {
        Set<String> links = new TreeSet<>(resource.findValuesAsText("linkId"));
        links.retainAll(form.items().stream().map(Item::id).toList());
        return links;
    }

    private static List<Source> secret(String terms) {
        return Samples.texts().stream().map(text -> source(text, terms)).toList();
    }

    private static Source source(String text, String terms) {
        try {
            ObjectNode tree = (ObjectNode) YAML.readTree(text);
            tree.set("licence", YAML.readTree(terms));
            for (String told : List.of("items", "pictures", "sounds", "frames")) {
                mark(tree.path(told));
            }
            tree.path("parts").forEach(part -> mark(part.path("instruction")));
            return Source.of(YAML.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void mark(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> one : object.properties()) {
                if (LANGUAGES.contains(one.getKey()) && one.getValue().isTextual()) {
                    one.setValue(TextNode.valueOf(SENTINEL + " " + one.getValue().asText()));
                }
            }
        }
        node.forEach(SecrecyTest::mark);
    }
}
