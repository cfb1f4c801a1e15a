package org.trivsel.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads one item of a Questionnaire as an item of a definition. */
final class ItemReader {
    private final Texts texts;
    private final List<String> faults;

    ItemReader(Texts texts, List<String> faults) {
        this.texts = texts;
        this.faults = faults;
    }

    /** Ours behind the slash, any other made to fit. */
    static String id(String link) {
        return link.substring(link.indexOf('/') + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    ObjectNode read(JsonNode item, String path) {
        ObjectNode read = Fhir.object().put("id", id(item.path("linkId").asText()));
        String kind = Fhir.extensions(item, Fhir.KIND).stream().map(one -> one.path("valueCode").asText()).findFirst().orElseGet(() -> kind(item, path));
        read.put("kind", kind);
        ObjectNode said = Said.of(item, path, faults);
        String shown = said.path("shown").asText("prompt");
        said.remove("shown");
        if (!shown.equals("none")) {
            read.set(shown, texts.of(item, "text", path));
        }
        if (item.has("answerOption")) {
            read.set("choices", choices(item, path, said.path("looks"), kind.equals("words")));
        }
        said.remove("looks");
        shape(read, item, kind, path, said);
        said.remove("levels-of");
        read.setAll(said);
        when(read, item, path);
        return read;
    }

    private String kind(JsonNode item, String path) {
        boolean least = !Fhir.extensions(item, Fhir.LEAST).isEmpty();
        boolean most = !Fhir.extensions(item, Fhir.MOST).isEmpty();
        String type = item.path("type").asText();
        String found = switch (type) {
            case "boolean" -> "correct";
            case "choice" -> item.path("repeats").asBoolean() ? "checklist" : "choice";
            case "integer" -> most ? "count" : "";
            case "decimal" -> least && most ? "score" : "";
            case "text", "string" -> "text";
            default -> "";
        };
        if (found.isEmpty()) {
            faults.add(path + "/type: \"" + type + "\"" + (type.equals("integer") || type.equals("decimal") ? " without minValue and maxValue" : "")
                    + " was found; boolean, choice, text, or a number with both limits can be read. Change the type or leave the item out");
        }
        if (item.has("answerValueSet")) {
            faults.add(path + "/answerValueSet: value sets are not looked up, list the answers as answerOption");
        }
        return found.isEmpty() ? "text" : found;
    }

    private ArrayNode choices(JsonNode item, String path, JsonNode looks, boolean words) {
        ArrayNode choices = Fhir.NODES.arrayNode();
        int place = 0;
        for (JsonNode option : item.path("answerOption")) {
            String at = path + "/answerOption/" + place++ + "/valueCoding";
            JsonNode coding = option.path("valueCoding");
            if (coding.isMissingNode()) {
                faults.add(at + ": an answer is a coding with code and display, give one");
                continue;
            }
            ObjectNode choice = choices.addObject().put("id", id(coding.path("code").asText()));
            choice.set("name", texts.of(coding, "display", at));
            if (!words) {
                choice.put("points", Fhir.extensions(coding, Fhir.ORDINAL).stream().map(one -> one.path("valueDecimal").asInt()).findFirst().orElse(0));
            }
            if (looks.path(choice.path("id").asText()) instanceof ObjectNode look) {
                choice.setAll(look);
            }
        }
        return choices;
    }

    private void shape(ObjectNode read, JsonNode item, String kind, String path, ObjectNode said) {
        switch (kind) {
            case "count", "ruler" -> read.put("max", limit(item, Fhir.MOST).asInt(1));
            case "words" -> {
                read.put("max", limit(item, Fhir.MOST).asInt(1));
                if (!item.path("type").asText().equals("choice")) {
                    read.put("open", true);
                }
            }
            case "text" -> {
                if (item.has("maxLength")) {
                    read.set("max", item.get("maxLength"));
                }
            }
            case "score" -> range(read, item);
            case "measured" -> {
                JsonNode number = item.path("type").asText().equals("group") ? item.path("item").path(0) : item;
                range(read, number);
                read.put("unit", Fhir.extensions(number, Fhir.UNIT).stream().map(one -> one.path("valueCoding").path("display").asText()).findFirst().orElse(""));
            }
            case "timed" -> {
                read.put("max", limit(item.path("item").path(0), Fhir.MOST).asInt(1));
                read.set("seconds", limit(item.path("item").path(1), Fhir.MOST));
            }
            case "observation" -> read.set("choices", choices(item.path("item").path(0).path("item").path(0), path + "/item/0/item/0", said.path("looks"), false));
            case "indicators" -> levels(read, item, said.path("levels-of"), path);
            default -> { }
        }
    }

    private static JsonNode limit(JsonNode item, String url) {
        return Fhir.extensions(item, url).stream().map(one -> one.has("valueInteger") ? one.get("valueInteger") : one.path("valueDecimal")).findFirst()
                .orElse(Fhir.NODES.numberNode(1));
    }

    private static void range(ObjectNode read, JsonNode item) {
        ObjectNode range = read.putObject("range");
        range.set("from", limit(item, Fhir.LEAST));
        range.set("to", limit(item, Fhir.MOST));
        range.put("decimals", Fhir.extensions(item, Fhir.DECIMALS).stream().map(one -> one.path("valueInteger").asInt()).findFirst().orElse(0));
    }

    private void levels(ObjectNode read, JsonNode item, JsonNode of, String path) {
        Map<Integer, ArrayNode> levels = new TreeMap<>();
        int place = 0;
        for (JsonNode child : item.path("item")) {
            String id = child.path("linkId").asText().substring(item.path("linkId").asText().length() + 1);
            ObjectNode indicator = levels.computeIfAbsent(of.path(id).asInt(), level -> Fhir.NODES.arrayNode()).addObject().put("id", id);
            indicator.set("text", texts.of(child, "text", path + "/item/" + place++));
        }
        ArrayNode written = read.putArray("levels");
        levels.forEach((level, indicators) -> written.addObject().put("level", level).set("indicators", indicators));
    }

    private void when(ObjectNode read, JsonNode item, String path) {
        if (!item.has("enableWhen")) {
            return;
        }
        if (item.path("enableWhen").size() > 1 && !item.path("enableBehavior").asText().equals("any")) {
            faults.add(path + "/enableBehavior: \"all\" was found; an item is asked when any of its conditions holds, split it or leave one condition");
        }
        Map<String, ArrayNode> words = new HashMap<>();
        ArrayNode when = read.putArray("ask-when");
        int place = 0;
        for (JsonNode one : item.path("enableWhen")) {
            String at = path + "/enableWhen/" + place++;
            String on = id(one.path("question").asText());
            String operator = one.path("operator").asText();
            if (operator.equals("=") && one.has("answerCoding")) {
                words.computeIfAbsent(on, question -> when.addObject().put("item", question).putArray("any-of")).add(id(one.path("answerCoding").path("code").asText()));
            } else if (operator.equals(">=") && one.has("answerInteger")) {
                when.addObject().put("item", on).set("at-least", one.get("answerInteger"));
            } else if (operator.equals("<=") && one.has("answerInteger")) {
                when.addObject().put("item", on).set("at-most", one.get("answerInteger"));
            } else {
                faults.add(at + ": operator \"" + operator + "\" with this answer cannot be read; = with a coding, >= and <= with a whole number can");
            }
        }
    }
}
