package org.trivsel.dist.wall;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A child in rounds of the tool that is worked with in rounds, one round for each thing that is tried, brought into the state it needs each time. */
final class Early {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Map<String, UUID> PARTS = new ConcurrentHashMap<>();

    private Early() {
    }

    /** What the part is brought into. */
    enum State {
        /** Nobody has begun. */
        FRESH,
        /** Everybody with an account has a rating that can be handed in, in revision 1. */
        BEGUN,
        /** Enough have handed in, and nobody has decided. */
        READY
    }

    /** @param use what is tried, so that two examples at once do not meet */
    static UUID part(Product product, Municipality municipality, Municipality.Place place, String use, State state) {
        UUID part = PARTS.computeIfAbsent(place.unit() + use, key -> open(product, municipality, place));
        Database database = product.database();
        for (String table : new String[] {"decision", "rating", "sheet"}) {
            database.execute("delete from tool_early." + table + " where part_id = ?", part);
        }
        database.execute("update round_child set step = ? where id = ?", state == State.READY ? "R" : "W", part);
        database.execute("update round_unit u set ready = ?, shared = 0 from round_child c where c.id = ? and u.round_id = c.round_id and u.unit_id = c.unit_id",
                state == State.READY ? 1 : 0, part);
        if (state != State.FRESH) {
            database.execute("""
                    insert into tool_early.sheet (tenant_id, part_id, round_id, child_id, unit_id, home_id, child_name, submitted, ready_at)
                    select tenant_id, id, round_id, child_id, unit_id, home_id, 'Prøve', ?, case when ? then now() end from round_child where id = ?
                    """, state == State.READY ? 2 : 0, state == State.READY, part);
            rate(database, part, state == State.READY);
        }
        return part;
    }

    private static void rate(Database database, UUID part, boolean handedIn) {
        database.execute("""
                insert into tool_early.rating (tenant_id, part_id, rater_id, rater_name, document, begun_at, changed_at, submitted_at)
                select c.tenant_id, c.id, a.id, 'Prøve', '{"signs":"sample-1","marks":{},"position":4,"observation":""}', now(), now(), case when ? then now() end
                from round_child c join account a on a.tenant_id = c.tenant_id where c.id = ?
                """, handedIn, part);
    }

    private static UUID open(Product product, Municipality municipality, Municipality.Place place) {
        Person administration = Person.administration(municipality.key());
        Reply planned = product.send(administration, Examples.round(place.unit()));
        require(planned.status() == 201, planned);
        UUID round = UUID.fromString(planned.json().get("id").asText());
        Reply opened = product.send(administration, Call.of("POST", "/api/v1/rounds/" + round + "/open").header("If-Match", "\"1\""));
        require(opened.status() == 202, opened);
        String find = "select id::text from round_child where tenant_id = ? and round_id = ? and child_id = ?";
        Await.until("the child in the round", SOON, () -> !product.database().list(find, municipality.id(), round, place.child()).isEmpty(), opened::toString);
        return UUID.fromString(product.database().list(find, municipality.id(), round, place.child()).get(0));
    }

    private static void require(boolean done, Reply reply) {
        if (!done) {
            throw new AssertionError("Could not be set up: " + reply);
        }
    }
}
