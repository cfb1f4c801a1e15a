package org.trivsel.dist.wall;

import com.fasterxml.jackson.databind.JsonNode;

/** What operators send about countries and sets of tools. It comes to what is there already, so that nothing changes for other tests. */
final class Settling {
    private static final String COUNTRY = "/api/v1/countries/tenants/";

    private Settling() {
    }

    static String agreement(String tenant) {
        JsonNode now = look(COUNTRY + tenant);
        return "{\"mark\":\"" + now.path("mark").asText("none") + "\",\"take\":[],\"seen\":" + now.path("revision").asInt() + "}";
    }

    static String change(String tenant) {
        return "{\"path\":\"legal/logMonths\",\"value\":\"60\",\"seen\":" + look(COUNTRY + tenant).path("revision").asInt() + "}";
    }

    /** As the country has it, which it is. */
    static String choice(String tenant) {
        JsonNode tools = look("/api/v1/entitlements/" + tenant);
        String mark = "none";
        for (JsonNode tool : tools) {
            mark = tool.path("tool").asText().equals("language") ? tool.path("mark").asText() : mark;
        }
        return "{\"reason\":\"Tried out by a test\",\"seen\":\"" + mark + "\"}";
    }

    /** As an operator; nothing is there for a tenant that is none. */
    private static JsonNode look(String path) {
        return Product.running().send(Person.OPERATOR, Call.get(path)).json();
    }
}
