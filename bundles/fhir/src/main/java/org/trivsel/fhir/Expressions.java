package org.trivsel.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets the expressions of two Questionnaires side by side. */
final class Expressions {
    private Expressions() { }

    static void compare(JsonNode found, JsonNode written, List<String> faults) {
        Map<String, String> ours = all(written);
        all(found).forEach((path, expression) -> {
            if (!expression.equals(ours.get(path))) {
                faults.add(path + ": the expression is not what the rule beside it leads to; change the rule in the definition, export again, or leave the expression out");
            }
        });
    }

    private static Map<String, String> all(JsonNode questionnaire) {
        Map<String, String> all = new TreeMap<>();
        gather(questionnaire, "", all);
        return all;
    }

    private static void gather(JsonNode element, String path, Map<String, String> all) {
        for (String url : List.of(Fhir.VARIABLE, Fhir.CALCULATED, Fhir.ENABLE)) {
            int number = 0;
            for (JsonNode one : Fhir.extensions(element, url)) {
                all.put(path + " " + url.substring(url.lastIndexOf('/') + 1) + " " + number++, one.path("valueExpression").path("expression").asText());
            }
        }
        int place = 0;
        for (JsonNode child : element.path("item")) {
            gather(child, path + "/item/" + place++, all);
        }
    }
}
