package org.trivsel.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.trivsel.instrument.definition.LicenceTerms;
import org.trivsel.instrument.definition.LicenceTerms.Export;

/**
 * Takes out of a resource what the licence does not let go into a file: of items nothing is left, or their ids with kinds and codes. Scores, their
 * titles and what is said about them are no content of items.
 */
final class Withholding {
    private static final String ITEM = "item";
    private static final String EXTENSION = "extension";
    private static final String LINK = "linkId";
    private static final String SCALES = "scales/all";
    /** What names or shows items. */
    private static final Set<String> OF_ITEMS = Set.of(Unsaid.MEDIA.id(), Unsaid.CAUTIONS.id(), Unsaid.CONCLUSIONS.id());
    private static final List<String> TEXTS = List.of("text", "_text", "display", "_display");

    private final Export export;

    Withholding(LicenceTerms terms) {
        this.export = terms.exports();
    }

    ObjectNode questionnaire(ObjectNode whole) {
        if (export == Export.TEXTS) {
            return whole;
        }
        drop(whole, one -> isUnsaid(one) && OF_ITEMS.contains(rule(one)) || export == Export.NONE && is(one, Fhir.VARIABLE));
        parts(whole);
        if (export == Export.NONE) {
            whole.path(ITEM).path(0).path(ITEM).forEach(scale -> drop((ObjectNode) scale, one -> !isUnsaid(one) || rule(one).equals(Unsaid.RULE.id())));
        }
        Unsaid.WITHHELD.on(whole);
        return whole;
    }

    ObjectNode response(ObjectNode whole) {
        if (export != Export.TEXTS) {
            parts(whole);
        }
        return whole;
    }

    private void parts(ObjectNode whole) {
        ArrayNode kept = Fhir.NODES.arrayNode();
        for (JsonNode part : whole.path(ITEM)) {
            if (part.path(LINK).asText().equals(SCALES)) {
                kept.add(part);
            } else if (export == Export.IDS) {
                kept.add(scrubbed((ObjectNode) part));
            }
        }
        whole.remove(ITEM);
        if (!kept.isEmpty()) {
            whole.set(ITEM, kept);
        }
    }

    /** A part keeps its title; what is to be said at its beginning goes. */
    private static ObjectNode scrubbed(ObjectNode part) {
        ArrayNode items = Fhir.NODES.arrayNode();
        for (JsonNode item : part.path(ITEM)) {
            if (!item.path("type").asText().equals("display")) {
                scrub(item);
                items.add(item);
            }
        }
        part.set(ITEM, items);
        return part;
    }

    private static void scrub(JsonNode node) {
        if (is(node, Fhir.UNIT)) {
            return;
        }
        if (node instanceof ObjectNode object) {
            object.remove(TEXTS);
            drop(object, Withholding::isUnsaid);
        }
        node.forEach(Withholding::scrub);
    }

    private static void drop(ObjectNode element, Predicate<JsonNode> unwanted) {
        Iterator<JsonNode> each = element.path(EXTENSION).iterator();
        while (each.hasNext()) {
            if (unwanted.test(each.next())) {
                each.remove();
            }
        }
        if (element.path(EXTENSION).isEmpty()) {
            element.remove(EXTENSION);
        }
    }

    private static boolean isUnsaid(JsonNode extension) {
        return is(extension, Fhir.NOT_SAID);
    }

    private static boolean is(JsonNode extension, String url) {
        return extension.path("url").asText().equals(url);
    }

    private static String rule(JsonNode unsaid) {
        return unsaid.path(EXTENSION).path(0).path("valueCode").asText();
    }
}
