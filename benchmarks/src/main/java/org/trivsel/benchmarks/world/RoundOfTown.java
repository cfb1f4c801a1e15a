package org.trivsel.benchmarks.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.trivsel.benchmarks.product.Database;

/** A round over a whole town: planned, opened and closed as a leader does it; what people would write meanwhile is written by SQL. */
public final class RoundOfTown {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int PATIENCE = 6000;

    private final Api leader;
    private final Database database;
    private final Town town;
    private final String id;

    private RoundOfTown(Api leader, Database database, Town town, String id) {
        this.leader = leader;
        this.database = database;
        this.town = town;
        this.id = id;
    }

    /** @param leader of the whole town */
    public static RoundOfTown plan(Api leader, Database database, Town town, String title) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        String body = """
                {"tool": "early", "title": "%s", "from": "%s", "to": "%s", "units": ["%s"], "reason": "To be measured"}"""
                .formatted(title, today, today.plusWeeks(5), town.municipality());
        return new RoundOfTown(leader, database, town, leader.ask(leader.to("POST", "/rounds").json(body), 201).get("id").asText());
    }

    public String id() {
        return id;
    }

    /** Until all children are counted. */
    public Opening open() throws IOException {
        long began = System.nanoTime();
        act("open", 202);
        TreeSet<Integer> seen = new TreeSet<>();
        for (int look = 0; look < PATIENCE; look++) {
            JsonNode now = look();
            if (now.get("state").asText().equals("open")) {
                return new Opening((System.nanoTime() - began) / 1e9, seen.size());
            }
            seen.add(now.get("unitsDone").asInt());
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new IllegalStateException("The round does not open");
    }

    /** @param seconds from the request on @param steps different numbers of units done that were seen meanwhile */
    public record Opening(double seconds, int steps) {
    }

    /** @return seconds */
    public double close() throws IOException {
        long began = System.nanoTime();
        act("close", 200);
        return (System.nanoTime() - began) / 1e9;
    }

    private void act(String what, int wanted) throws IOException {
        leader.ask(leader.to("POST", "/rounds/" + id + "/" + what).header("If-Match", '"' + look().get("revision").asText() + '"').empty(), wanted);
    }

    private JsonNode look() throws IOException {
        return leader.ask(leader.to("GET", "/rounds/" + id).empty(), 200);
    }

    /** Children of a group whom nobody has rated yet, by their part of the round. */
    public List<String> waiting(String group, int most) {
        return parts(group, "W", most);
    }

    /** Those people have agreed on. */
    public List<String> agreed(String group, int most) {
        return parts(group, "S", most);
    }

    private List<String> parts(String group, String step, int most) {
        return database.texts("select id from round_child where tenant_id = '%s' and round_id = '%s' and unit_id = '%s' and step = '%s' order by child_id limit %d"
                .formatted(town.tenant(), id, group, step, most));
    }

    /**
     * Two people have rated each of these children, and then all agreed; nobody has rated the others.
     *
     * @param oneIn of so many
     * @param turn moves positions, so that rounds differ
     */
    public void agreeOn(int oneIn, int turn) {
        String these = "c.round_id = '%s' and c.tenant_id = '%s' and ('x' || right(c.child_id::text, 8))::bit(32)::int %% %d = 0".formatted(id, town.tenant(), oneIn);
        String number = "('x' || right(c.child_id::text, 8))::bit(32)::int";
        database.execute("""
                insert into tool_early.sheet (tenant_id, part_id, round_id, child_id, unit_id, home_id, child_name, submitted, ready_at, revision, position, reason, words,
                  decided_at, decided_by, decided_name, age, sex)
                select c.tenant_id, c.id, c.round_id, c.child_id, c.unit_id, c.home_id, k.given_name || ' ' || k.family_name, 2, now(), 1,
                  1 + (%1$s * 5 + %2$d * (%1$s %% 3)) %% 9, 'Agreed', '', now(), uuidv7(), 'Somebody', 3, k.sex
                from round_child c join child k on k.tenant_id = c.tenant_id and k.id = c.child_id where %3$s""".formatted(number, turn, these));
        database.execute("""
                insert into tool_early.rating (tenant_id, part_id, rater_id, rater_name, document, begun_at, changed_at, submitted_at)
                select c.tenant_id, c.id, uuidv7(), 'Adult ' || n, '{"signs": "sample-1", "marks": {"joins": 3}, "position": 4, "observation": "Plays"}', now(), now(), now()
                from round_child c cross join generate_series(1, 2) n where %s""".formatted(these));
        database.execute("""
                insert into tool_early.decision (tenant_id, part_id, revision, position, reason, words, decided_at, decided_by, decided_name)
                select s.tenant_id, s.part_id, 1, s.position, s.reason, s.words, s.decided_at, s.decided_by, s.decided_name from tool_early.sheet s
                where s.tenant_id = '%s' and s.round_id = '%s'""".formatted(town.tenant(), id));
        database.execute("update round_child c set step = 'S' where " + these);
        database.execute("""
                update round_unit u set shared = (select count(*) from round_child c where c.tenant_id = u.tenant_id and c.round_id = u.round_id
                  and c.unit_id = u.unit_id and c.step = 'S') where u.tenant_id = '%s' and u.round_id = '%s'""".formatted(town.tenant(), id));
        database.execute("analyze");
    }
}
