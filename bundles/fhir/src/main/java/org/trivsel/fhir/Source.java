package org.trivsel.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;

/** A definition and the text it was read from, as a tree: what FHIR cannot say goes over in the words of the definition itself. */
record Source(Instrument instrument, JsonNode tree) {
    private static final ObjectMapper YAML = new YAMLMapper();

    static Source of(String yaml) {
        Definition definition = new DefinitionReader().read(yaml);
        try {
            return new Source(Instrument.of(definition, List.of()), YAML.readTree(yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The reader of definitions took it", e);
        }
    }

    Definition definition() {
        return instrument.definition();
    }

    /** One of the things with an id in a list of the definition. */
    JsonNode one(String list, String id) {
        for (JsonNode each : tree.path(list)) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException("The definition has no " + id + " in " + list);
    }

    /** The system of the codes that belong to something of this instrument; a choice keeps its meaning over versions, so there is no version in it. */
    String system(String of) {
        return Fhir.INSTRUMENT + definition().id() + ":" + of;
    }

    String url(String form) {
        return Fhir.INSTRUMENT + definition().id() + ":" + form;
    }
}
