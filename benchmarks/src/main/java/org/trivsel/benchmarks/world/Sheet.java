package org.trivsel.benchmarks.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trivsel.benchmarks.load.Request;

/** What a pedagogue fills in: the scored items of the form, forty of them, with answers by dice. */
public final class Sheet {
    private static final String INSTRUMENT = "sprog-3-6";
    private static final int ITEMS = 40;

    private final Api api;
    private final String date = LocalDate.now(ZoneId.of("Europe/Copenhagen")).toString();
    private final List<JsonNode> items = new ArrayList<>();

    private Sheet(Api api) {
        this.api = api;
    }

    /** Learns the items from a draft, as a program of somebody else would. */
    public static Sheet learn(Api api, String child) throws IOException {
        Sheet sheet = new Sheet(api);
        for (JsonNode item : api.ask(sheet.begin(child), 201).get("itemList")) {
            if (!item.get("practice").asBoolean() && !item.get("context").asBoolean()) {
                sheet.items.add(item);
            }
        }
        if (sheet.items.size() != ITEMS) {
            throw new IllegalStateException("The form has " + sheet.items.size() + " scored items, not " + ITEMS);
        }
        return sheet;
    }

    /** Begins a draft. */
    public Request begin(String child) {
        return api.to("POST", "/assessments").json("{\"child\":\"%s\",\"instrument\":\"%s\",\"date\":\"%s\"}".formatted(child, INSTRUMENT, date));
    }

    /** A whole assessment in one call. */
    public Request whole(String child, Random dice) {
        return api.to("POST", "/assessments").json("{\"child\":\"%s\",\"instrument\":\"%s\",\"date\":\"%s\",\"answers\":%s,\"complete\":true}"
                .formatted(child, INSTRUMENT, date, answers(dice)));
    }

    /** One answer each, for autosaves. */
    public List<String> single(Random dice) {
        return items.stream().map(item -> "{" + answer(item, dice) + "}").toList();
    }

    private String answers(Random dice) {
        return "{" + String.join(",", items.stream().map(item -> answer(item, dice)).toList()) + "}";
    }

    private static String answer(JsonNode item, Random dice) {
        return "\"" + item.get("id").asText() + "\":" + value(item, dice);
    }

    private static String value(JsonNode item, Random dice) {
        JsonNode allowed = item.get("allowed");
        JsonNode values = allowed.get("values");
        return switch (item.get("kind").asText()) {
            case "count" -> String.valueOf(dice.nextInt(allowed.get("to").asInt() + 1));
            case "words" -> "[" + values.get(dice.nextInt(values.size())) + "]";
            case "text" -> "\"-\"";
            // Rather often right than wrong, so that few parts are discontinued.
            case "correct" -> dice.nextInt(5) == 0 ? "0" : "1";
            default -> values.get(dice.nextInt(values.size())).toString();
        };
    }
}
