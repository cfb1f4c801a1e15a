package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.platform.assessment.rest.AssessmentsResource;
import org.trivsel.platform.assessment.rest.ChildAssessmentsResource;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Outdated;
import org.trivsel.problem.RevisionNeeded;
import org.trivsel.registry.UnitId;

/** What programs get, held against the description they are given. */
class RestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final World world = new World();
    private final AssessmentsResource resource = new AssessmentsResource(world.assessments, world.library, world.licences);
    private final HttpServletRequest pedagogue = request(world.pedagogue);
    private final HttpServletRequest leader = request(world.leader);
    private final ObjectNode description = description();

    @Test
    void aDraftComesWithItsItems() {
        Response response = resource.start(pedagogue, body(""));
        JsonNode draft = checked(response, "BegunAssessment");
        assertEquals(201, response.getStatus());
        assertEquals("\"1\"", response.getHeaderString("ETag"));
        assertEquals("/api/v1/assessments/" + draft.get("id").asText(), response.getHeaderString("Location"));
        assertEquals(41, draft.get("itemList").size());
        assertEquals("{\"id\":\"lis-item-00\",\"part\":\"listening\",\"kind\":\"correct\",\"respondent\":\"child\",\"practice\":false,\"context\":false,"
                + "\"allowed\":{\"values\":[0,1]}}", draft.get("itemList").get(0).toString());
        assertEquals(200, draft.get("itemList").get(40).get("allowed").get("longest").asInt());
    }

    @Test
    void aWholeOneComesBackScored() {
        JsonNode scored = checked(resource.start(pedagogue, body(",\"answers\":" + World.allAnswers() + ",\"complete\":true")), "ScoredAssessment");
        assertEquals("complete", scored.get("status").asText());
        assertEquals("first", scored.get("normEdition").asText());
        assertEquals(6, scored.get("rawScores").size());
        assertEquals(List.of("spoken-language", "pre-literacy"), scored.get("effortGroups").propertyStream().map(Map.Entry::getKey).toList());
    }

    @Test
    void whatHasNoNumberSaysWhy() {
        JsonNode scored = checked(resource.start(pedagogue, body(",\"answers\":{\"lis-item-00\":1},\"complete\":true")), "ScoredAssessment");
        assertEquals("too-many-missing", scored.get("rawScores").get("listening").get("notScorable").asText());
        assertEquals("scale-not-scorable", scored.get("effortGroups").get("pre-literacy").get("percentile").get("notScorable").asText());
    }

    @Test
    void anAutosaveNeedsTheRevision() {
        var draft = world.assessments.start(world.pedagogue, world.draft()).id();
        assertThrows(RevisionNeeded.class, () -> resource.answer(pedagogue, draft, null, "{\"lis-item-00\":1}"));
        Response saved = resource.answer(pedagogue, draft, "\"1\"", "{\"lis-item-00\":1}");
        assertEquals("\"2\"", saved.getHeaderString("ETag"));
        assertEquals(2, checked(saved, "SavedAnswers").get("revision").asInt());
        Outdated late = assertThrows(Outdated.class, () -> resource.answer(pedagogue, draft, "\"1\"", "{\"lis-item-00\":0}"));
        String problem = late.detail().replaceFirst("\\{", "{\"type\":\"urn:trivsel:problem:outdated\",\"title\":\"\",\"status\":412,\"code\":\"outdated\",\"detail\":\"\",");
        valid(problem, "OutdatedAnswers");
        assertThrows(Invalid.class, () -> resource.answer(pedagogue, draft, "*", "{\"lis-item-00\":0}"));
    }

    @Test
    void completingTellsTheReasonOfEveryNumber() {
        var draft = world.assessments.start(world.pedagogue, world.draft()).id();
        resource.answer(pedagogue, draft, "\"1\"", World.allAnswers());
        JsonNode first = checked(resource.complete(pedagogue, draft), "ExplainedAssessment");
        assertEquals(6, first.get("explanation").get("scales").size());
        assertEquals(first, checked(resource.complete(pedagogue, draft), "ExplainedAssessment"));
    }

    @Test
    void storedTextsGoOutAsTheyAre() {
        Assessment complete = world.assessments.start(world.pedagogue, world.whole(world.child));
        Response response = resource.get(pedagogue, complete.id());
        checked(response, "Assessment");
        String text = (String) response.getEntity();
        assertTrue(text.endsWith("\"answers\":" + complete.answers() + ",\"outcome\":" + complete.outcome() + "}"));
        assertFalse(text.contains("Holm"));
    }

    @Test
    void lockReopenAndVoidAnswerWithTheAssessment() {
        var id = world.assessments.start(world.pedagogue, world.whole(world.child)).id();
        assertEquals("locked", checked(resource.lock(pedagogue, id), "Assessment").get("status").asText());
        JsonNode open = checked(resource.reopen(leader, id, "{\"reason\":\"Tastefejl \\\"her\\\"\"}"), "Assessment");
        assertEquals("draft", open.get("status").asText());
        assertEquals("Tastefejl \"her\"", open.get("reason").asText());
        assertTrue(open.get("outcome").isNull());
        assertEquals("void", checked(resource.voidBecause(leader, id, "{\"reason\":\"Forkert barn\"}"), "Assessment").get("status").asText());
    }

    @Test
    void resultsComeAsAFileToSave() {
        world.assessments.start(world.pedagogue, world.whole(world.child));
        LocalDate day = world.today;
        Response csv = resource.export(leader, world.instrument, List.of(world.group), day, day, null);
        assertEquals("attachment; filename=\"" + world.instrument + "_" + day + "_" + day + ".csv\"", csv.getHeaderString("Content-Disposition"));
        assertEquals("text/csv;charset=UTF-8", csv.getHeaderString("Content-Type"));
        assertTrue(new String((byte[]) csv.getEntity(), StandardCharsets.UTF_8).contains("Holm"));
        assertTrue(resource.export(leader, world.instrument, List.of(world.group), day, day, "xlsx").getHeaderString("Content-Type").endsWith(".sheet"));
    }

    @Test
    void allThatIsLackingForAFileIsToldAtOnce() {
        Invalid lacking = assertThrows(Invalid.class, () -> resource.export(leader, null, Arrays.asList((UnitId) null), null, null, "pdf"));
        assertEquals(List.of("instrument", "unit", "from", "to", "format"), lacking.faults().stream().map(Fault::where).toList());
    }

    @Test
    void theListOfAChildIsOneObject() {
        world.assessments.start(world.pedagogue, world.whole(world.child));
        world.assessments.start(world.pedagogue, world.draft());
        var list = new ChildAssessmentsResource(world.assessments, world.library, world.licences);
        assertEquals(2, valid(list.list(pedagogue, world.child), "AssessmentList").get("items").size());
    }

    @Test
    void theExamplesOfTheDescriptionFitIt() {
        for (JsonNode path : description.get("paths")) {
            for (JsonNode media : path.findValues("application/json")) {
                String schema = media.path("schema").path("$ref").asText().replaceFirst(".*/", "");
                if (media.has("example")) {
                    valid(media.get("example").toString(), schema);
                }
                media.path("examples").forEach(example -> valid(example.get("value").toString(), schema));
            }
        }
    }

    private String body(String more) {
        return "{\"child\":\"" + world.child + "\",\"instrument\":\"" + world.instrument + "\",\"date\":\"" + world.today + "\"" + more + "}";
    }

    private JsonNode checked(Response response, String schema) {
        return valid((String) response.getEntity(), schema);
    }

    private JsonNode valid(String json, String schema) {
        try {
            Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema("{\"$ref\":\"#/components/schemas/" + schema + "\",\"components\":" + description.get("components") + "}", InputFormat.JSON);
            assertEquals(List.of(), compiled.validate(json, InputFormat.JSON), json);
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private static ObjectNode description() {
        try (var in = AssessmentsResource.class.getResourceAsStream("/openapi/assessments.yaml")) {
            ObjectNode description = (ObjectNode) new YAMLMapper().readTree(in);
            description.withObject("/components/schemas").putObject("Problem").put("type", "object");
            return description;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServletRequest request(Caller caller) {
        return (HttpServletRequest) Proxy.newProxyInstance(RestTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> arguments[0].equals("org.trivsel.access.Caller") ? caller : null;
                    case "getRequestURI" -> "/api/v1/assessments";
                    default -> null;
                });
    }
}
