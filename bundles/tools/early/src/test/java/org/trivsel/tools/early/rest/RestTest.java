package org.trivsel.tools.early.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.platform.round.World;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Outdated;
import org.trivsel.problem.Problem;
import org.trivsel.problem.RevisionNeeded;
import org.trivsel.registry.ChildId;
import org.trivsel.round.Round;
import org.trivsel.tools.early.report.Movements;
import org.trivsel.tools.early.sheet.Agreement;
import org.trivsel.tools.early.sheet.House;

/** What programs get, held against the description they are given, and that the walls of the pages are there as well. */
class RestTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String SECRET = "Hemmeligt";

    private final ObjectNode description = description();
    private final House house = new House();
    private final RatingResource ratings = new RatingResource(house.ratings);
    private final TalkResource talks = new TalkResource(house.talks);
    private final OverviewResource overview = new OverviewResource(house.work, house.talks,
            new Movements(World.STORE, World.ACCESS, World.AUDIT, house.world.policies, house.world.rounds));
    private final UUID part = house.part;

    @Test
    void aRatingIsWrittenHandedInAndTalkedAbout() {
        JsonNode none = checked(ratings.get(part, by(house.amina)), "OwnRating");
        assertEquals(0, none.get("revision").asInt());
        Response saved = ratings.save(part, "\"0\"", body(5, "Leger alene"), by(house.amina));
        assertEquals("\"1\"", saved.getHeaderString("ETag"));
        assertEquals(3, checked(saved, "OwnRating").at("/marks/joins").asInt());
        JsonNode handedIn = checked(ratings.submit(part, "\"1\"", by(house.amina)), "OwnRating");
        assertFalse(handedIn.get("submitted").isNull());
        house.rate(house.jonas, part, 2);
        JsonNode talk = checked(talks.get(part, by(house.amina)), "EarlyTalk");
        assertEquals(List.of(5, 2), talk.get("ratings").findValues("position").stream().map(JsonNode::asInt).toList());
        JsonNode decided = checked(talks.decide(part, "\"0\"", new TalkResource.Body(null, 4, "Vi ser det sådan", null, null), by(house.jonas)), "EarlyTalk");
        assertEquals("yellow", decided.at("/decision/zone").asText());
        JsonNode positions = valid(overview.positions(house.asta, by(house.amina)), "array", "EarlyPosition");
        assertEquals(4, positions.get(0).get("position").asInt());
    }

    @Test
    void whatIsDueSaysHowFarTheCallerIsAndNobodyElse() {
        String before = due(house.jonas);
        assertTrue(before.contains("\"due\""), before);
        house.ratings.save(house.amina, part, 0, House.document(8, SECRET));
        assertEquals(before, due(house.jonas));
        assertTrue(due(house.amina).contains("\"begun\""));
        house.ratings.submit(house.amina, part, 1);
        assertEquals(before, due(house.jonas));
        assertTrue(due(house.amina).contains("\"handed-in\""));
        house.rate(house.jonas, part, 3);
        assertTrue(due(house.amina).contains("\"ready\""));
    }

    private String due(Caller caller) {
        return JSON.valueToTree(overview.due(by(caller))).toString();
    }

    /** Attack: every operation, by everybody who might be curious, before another has begun, after, and after that one has handed in. */
    @Test
    void nothingTellsThatAnotherHasBegunOrHandedIn() {
        List<Caller> curious = List.of(house.jonas, house.world.leader, house.world.caller(Role.LEADER, null));
        List<String> before = curious.stream().map(this::allThatCanBeAsked).toList();
        int revision = house.ratings.save(house.amina, part, 0, House.document(8, SECRET));
        assertEquals(before, curious.stream().map(this::allThatCanBeAsked).toList(), "one has begun");
        house.ratings.submit(house.amina, part, revision);
        assertEquals(before, curious.stream().map(this::allThatCanBeAsked).toList(), "one has handed in");
    }

    private String allThatCanBeAsked(Caller caller) {
        HttpServletRequest request = by(caller);
        List<Supplier<Object>> questions = List.of(() -> ratings.get(part, request), () -> ratings.submit(part, "\"1\"", request), () -> ratings.giveUp(part, request),
                () -> ratings.save(part, "\"1\"", body(9, "Gæt"), request), () -> talks.get(part, request),
                () -> talks.decide(part, "\"0\"", new TalkResource.Body(null, 4, "Gæt", null, null), request), () -> overview.due(request),
                () -> overview.positions(house.asta, request));
        return questions.stream().map(RestTest::answer).toList().toString();
    }

    private static String answer(Supplier<Object> question) {
        try {
            Object answer = question.get();
            return answer instanceof Response response ? response.getStatus() + " " + response.getHeaderString("ETag") + JSON.valueToTree(response.getEntity())
                    : JSON.valueToTree(answer).toString();
        } catch (Outdated e) {
            return e.status() + e.getMessage() + e.detail();
        } catch (Problem e) {
            return e.status() + e.code() + e.getMessage();
        }
    }

    @Test
    void whoStillWritesSeesNothing() {
        house.ratings.save(house.third, part, 0, House.document(null, "Halv"));
        house.both();
        assertThrows(NotFound.class, () -> talks.get(part, by(house.third)));
        ratings.giveUp(part, by(house.third));
        assertEquals(200, talks.get(part, by(house.third)).getStatus());
        assertEquals("rated", assertThrows(Conflict.class, () -> ratings.save(part, "\"0\"", body(3, ""), by(house.third))).code());
    }

    @Test
    void anotherUnitAnotherTenantAndNobodyAreNotThere() {
        house.both();
        house.talks.decide(house.amina, part, 0, new Agreement(4, SECRET, "", ""));
        House elsewhere = new House();
        for (Caller other : List.of(house.world.caller(Role.PEDAGOGUE, house.world.crab), house.world.caller(Role.LEADER, house.world.bay), elsewhere.amina)) {
            refused(other, part, house.asta);
        }
        refused(house.amina, UUID.randomUUID(), new ChildId(UUID.randomUUID()));
        assertThrows(Forbidden.class, () -> overview.due(by(house.world.administration)));
        assertThrows(Forbidden.class, () -> overview.positions(house.asta, by(house.world.administration)));
        assertThrows(Forbidden.class, () -> talks.get(part, by(house.world.administration)));
        assertThrows(Forbidden.class, () -> ratings.get(UUID.randomUUID(), by(house.world.administration)), "and that says nothing of any child");
    }

    private void refused(Caller caller, UUID part, ChildId child) {
        HttpServletRequest request = by(caller);
        assertThrows(NotFound.class, () -> ratings.get(part, request));
        assertThrows(NotFound.class, () -> ratings.save(part, "\"0\"", body(3, ""), request));
        assertThrows(NotFound.class, () -> ratings.submit(part, "\"1\"", request));
        assertThrows(NotFound.class, () -> ratings.giveUp(part, request));
        assertThrows(NotFound.class, () -> talks.get(part, request));
        assertThrows(NotFound.class, () -> talks.decide(part, "\"1\"", new TalkResource.Body(null, 1, "Udefra", null, null), request));
        assertThrows(NotFound.class, () -> overview.positions(child, request));
    }

    @Test
    void whatWasMadeStaysOrFollowsByPolicy() {
        house.both();
        house.talks.decide(house.amina, part, 0, new Agreement(4, "Hos os", "", ""));
        house.world.move(house.asta, house.world.crab);
        house.world.settleAgain(house.round.id());
        Caller there = house.world.caller(Role.PEDAGOGUE, house.world.crab);
        assertEquals(0, overview.positions(house.asta, by(there)).size(), "the child is theirs, what was made is not");
        assertThrows(NotFound.class, () -> talks.get(part, by(there)));
        assertEquals(1, overview.positions(house.asta, by(house.amina)).size(), "the old unit keeps it");
        house.world.policies.values.put("early.follows", "yes");
        assertEquals(1, overview.positions(house.asta, by(there)).size());
        assertThrows(NotFound.class, () -> overview.positions(house.asta, by(house.amina)));
    }

    @Test
    void whoHasLeftIsRatedNoMoreAndWhoHasNoRoleTodayDoesNothing() {
        house.rate(house.amina, part, 2);
        house.world.leave(house.asta);
        house.world.settleAgain(house.round.id());
        assertEquals("no-rater", assertThrows(Conflict.class, () -> ratings.save(part, "\"0\"", body(3, ""), by(house.jonas))).code());
        assertFalse(due(house.jonas).contains(house.asta.toString()));
        assertEquals(2, checked(ratings.get(part, by(house.amina)), "OwnRating").get("position").asInt(), "the old unit keeps it");
        Caller ended = new Caller(house.world.tenant, house.amina.account(), "amina", "Amina", house.amina.locale(), List.of(), house.amina.scopes(),
                house.amina.tools(), house.amina.since(), house.amina.origin());
        Caller reads = new Caller(house.world.tenant, house.jonas.account(), "jonas", "Jonas", house.jonas.locale(), house.jonas.grants(), Set.of(Scope.READ),
                house.jonas.tools(), house.jonas.since(), house.jonas.origin());
        assertThrows(Forbidden.class, () -> ratings.get(part, by(ended)), "nor what was the own");
        assertThrows(Forbidden.class, () -> overview.due(by(ended)));
        assertThrows(Forbidden.class, () -> ratings.save(part, "\"0\"", body(3, ""), by(reads)), "a token for reading");
        assertThrows(Forbidden.class, () -> talks.decide(part, "\"0\"", new TalkResource.Body(null, 4, "Fordi", null, null), by(reads)));
    }

    @Test
    void aClosedRoundIsReadAndNotWritten() {
        house.ratings.save(house.amina, part, 0, House.document(3, "Halv"));
        house.close();
        assertEquals(1, checked(ratings.get(part, by(house.amina)), "OwnRating").get("revision").asInt());
        assertEquals("round-closed", assertThrows(Conflict.class, () -> ratings.save(part, "\"1\"", body(3, ""), by(house.amina))).code());
        assertEquals("round-closed", assertThrows(Conflict.class, () -> ratings.submit(part, "\"1\"", by(house.amina))).code());
    }

    @Test
    void bothVersionsAreShownToWhoeverWasLate() {
        ratings.save(part, "\"0\"", body(2, "Her"), by(house.amina));
        ratings.save(part, "\"1\"", body(2, "Og her"), by(house.amina));
        Outdated late = assertThrows(Outdated.class, () -> ratings.save(part, "\"1\"", body(9, "Fra en anden tablet"), by(house.amina)));
        JsonNode problem = outdated(late);
        assertEquals("Og her", problem.at("/current/observation").asText());
        assertEquals("Fra en anden tablet", problem.at("/yours/observation").asText());
        assertEquals("Og her", checked(ratings.get(part, by(house.amina)), "OwnRating").get("observation").asText());
        assertTrue(outdated(assertThrows(Outdated.class, () -> ratings.submit(part, "\"1\"", by(house.amina)))).get("yours").isNull());
        ratings.submit(part, "\"2\"", by(house.amina));
        house.rate(house.jonas, part, 4);
        talks.decide(part, "\"0\"", new TalkResource.Body(null, 4, "Først", null, null), by(house.amina));
        JsonNode second = outdated(assertThrows(Outdated.class,
                () -> talks.decide(part, "\"0\"", new TalkResource.Body(false, null, "Samtidig", null, null), by(house.jonas))));
        assertEquals("Først", second.at("/current/reason").asText());
        assertEquals("Samtidig", second.at("/yours/reason").asText());
    }

    @Test
    void allThatIsWrongIsNamed() {
        assertThrows(RevisionNeeded.class, () -> ratings.save(part, null, body(3, ""), by(house.amina)));
        assertThrows(RevisionNeeded.class, () -> ratings.submit(part, null, by(house.amina)));
        assertThrows(RevisionNeeded.class, () -> talks.decide(part, null, new TalkResource.Body(null, 4, "Fordi", null, null), by(house.amina)));
        assertThrows(Invalid.class, () -> ratings.save(part, "*", body(3, ""), by(house.amina)));
        assertThrows(Invalid.class, () -> ratings.save(part, "\"0\"", null, by(house.amina)));
        Invalid wrong = assertThrows(Invalid.class,
                () -> ratings.save(part, "\"0\"", new RatingBody(Map.of("joins", 5), 10, "x".repeat(4001)), by(house.amina)));
        assertEquals(List.of("marks", "position", "observation"), wrong.faults().stream().map(Fault::where).toList());
        assertEquals(List.of("marks", "observation"), assertThrows(Invalid.class, () -> ratings.save(part, "\"0\"", new RatingBody(null, null, null),
                by(house.amina))).faults().stream().map(Fault::where).toList(), "nothing is wiped out by leaving it out");
        ratings.save(part, "\"0\"", new RatingBody(Map.of(), null, ""), by(house.amina));
        assertEquals("position", assertThrows(Invalid.class, () -> ratings.submit(part, "\"1\"", by(house.amina))).faults().get(0).where());
        assertThrows(Invalid.class, () -> new TalkResource.Body(true, null, "Fordi", null, null).agreement());
        assertThrows(Invalid.class, () -> new TalkResource.Body(false, 4, "Fordi", null, null).agreement());
    }

    @Test
    void figuresAreHeldBackHereToo() {
        house.both();
        house.talks.decide(house.amina, part, 0, new Agreement(8, "Vi er bekymrede", "", ""));
        house.close();
        JsonNode figures = valid(overview.movements(house.round.id().value(), by(house.world.administration)), "EarlyMovements");
        assertTrue(figures.at("/places/0/standing").isNull(), figures.toString());
        assertTrue(figures.at("/groups/0/standing").isNull(), figures.toString());
        assertThrows(NotFound.class, () -> overview.movements(UUID.randomUUID(), by(house.world.administration)));
        Round open = house.world.opened(house.world.town);
        assertThrows(NotFound.class, () -> overview.movements(open.id().value(), by(house.world.administration)), "none while it is open");
        assertThrows(Forbidden.class, () -> overview.movements(null, by(house.amina)));
        assertThrows(NotFound.class, () -> overview.movements(house.round.id().value(), by(new House().world.administration)));
    }

    private static RatingBody body(int position, String observation) {
        return new RatingBody(Map.of("joins", 3), position, observation);
    }

    private JsonNode outdated(Outdated late) {
        return valid(late.detail().replaceFirst("\\{", "{\"type\":\"urn:trivsel:problem:outdated\",\"title\":\"\",\"status\":412,\"code\":\"outdated\",\"detail\":\"\","),
                "EarlyOutdated");
    }

    private JsonNode checked(Response response, String schema) {
        return valid(response.getEntity(), schema);
    }

    private JsonNode valid(Object answer, String array, String schema) {
        List<JsonNode> all = new ArrayList<>();
        JSON.valueToTree(answer).forEach(one -> all.add(valid(one, schema)));
        assertEquals("array", array);
        return JSON.createArrayNode().addAll(all);
    }

    private JsonNode valid(Object answer, String schema) {
        try {
            String json = answer instanceof String text ? text : JSON.writeValueAsString(answer);
            Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema("{\"$ref\":\"#/components/schemas/" + schema + "\",\"components\":" + description.get("components") + "}", InputFormat.JSON);
            assertEquals(List.of(), compiled.validate(json, InputFormat.JSON), json);
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode description() {
        try (var in = EarlyApplication.class.getResourceAsStream("/openapi/early.yaml")) {
            ObjectNode description = (ObjectNode) new YAMLMapper().readTree(in);
            description.withObject("/components/schemas").putObject("Problem").put("type", "object");
            return description;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServletRequest by(Caller caller) {
        return (HttpServletRequest) Proxy.newProxyInstance(RestTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getAttribute") && arguments[0].equals(Caller.class.getName()) ? caller : null);
    }
}
