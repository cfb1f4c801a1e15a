package org.trivsel.dist.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is there. Assessments are made as they are asked for, by somebody who may. */
final class ExistingTarget implements Target {
    private final Product product;
    private final Municipality municipality;
    private final Municipality.Place place;
    private @Nullable String answers;

    ExistingTarget(Product product, Municipality municipality, Municipality.Place place) {
        this.product = product;
        this.municipality = municipality;
        this.place = place;
    }

    @Override
    public String tenant() {
        return municipality.key();
    }

    @Override
    public UUID unit() {
        return place.unit();
    }

    @Override
    public UUID child() {
        return place.child();
    }

    @Override
    public UUID draft() {
        return id(start(",\"answers\":" + answers()));
    }

    @Override
    public UUID completed() {
        return id(start(",\"answers\":" + answers() + ",\"complete\":true"));
    }

    @Override
    public String answers() {
        if (answers == null) {
            for (JsonNode item : start("").get("itemList")) {
                JsonNode values = item.at("/allowed/values");
                if (answers == null && !item.get("practice").asBoolean() && values.isArray()) {
                    answers = "{\"" + item.get("id").asText() + "\":" + values.get(0) + "}";
                }
            }
        }
        return String.valueOf(answers);
    }

    private JsonNode start(String members) {
        Reply reply = product.send(Person.overseer(tenant()), Examples.start(child(), members));
        if (reply.status() != 201) {
            throw new AssertionError("Could not be set up: " + reply);
        }
        return reply.json();
    }

    private static UUID id(JsonNode assessment) {
        return UUID.fromString(assessment.get("id").asText());
    }
}
