package org.trivsel.platform.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Scope;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.ExportQuery;
import org.trivsel.assessment.ExportQuery.Format;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.platform.assessment.rest.AssessmentsResource;
import org.trivsel.platform.assessment.rest.ChildAssessmentsResource;
import org.trivsel.problem.Forbidden;

/** Attacks on secret items: by program, by file, by log. */
class SecrecyTest {
    private static final String ITEM = "lis-item-00";

    private final Licensed licensed = new Licensed("{kind: free, certified: true, secret: {}}");
    private final World world = licensed.world;

    @Test
    void whoDoesNotGiveItReadsTheOutcomeAndNoAnswerByProgram() {
        licensed.certify(world.pedagogue, world.today, null);
        Assessment taken = world.assessments.start(world.pedagogue, world.whole(world.child));
        assertTrue(get(world.pedagogue, taken).contains(ITEM), "whoever gives it reads it");
        Caller reading = new Caller(world.tenant, world.pedagogue.account(), "r", "r", world.pedagogue.locale(), world.pedagogue.grants(), Set.of(Scope.READ),
                world.pedagogue.tools(), world.pedagogue.since(), world.pedagogue.origin());
        for (Caller caller : List.of(world.leader, reading)) {
            for (String json : List.of(get(caller, taken), list(caller))) {
                assertTrue(json.contains("\"answers\":{},\"itemsWithheld\":true,\"outcome\":{"), json);
                assertFalse(json.contains(ITEM), json);
            }
        }
        String reopened = String.valueOf(resource().reopen(request(world.leader), taken.id(), "{\"reason\":\"Mixed up\"}").getEntity());
        assertFalse(reopened.contains(ITEM), reopened);
        assertThrows(Forbidden.class, () -> resource().complete(request(world.leader), taken.id()), "nor are numbers explained by item");
        assertThrows(Forbidden.class, () -> resource().start(request(world.leader), "{\"child\":\"" + world.child + "\",\"instrument\":\"" + world.instrument
                + "\",\"date\":\"" + world.today + "\"}"), "and no list of items to be had by beginning");
    }

    @Test
    void aFileHasNoColumnOfAnItemUnlessTheTermsSayIds() throws IOException {
        licensed.certify(world.pedagogue, world.today, null);
        world.assessments.start(world.pedagogue, world.whole(world.child));
        for (Format format : Format.values()) {
            String file = file(world, format);
            assertTrue(file.contains("scale.listening.raw"), file);
            assertFalse(file.contains("item."), file);
        }
        Licensed ids = new Licensed("{kind: free, secret: {export: ids}}");
        ids.world.assessments.start(ids.world.pedagogue, ids.world.whole(ids.world.child));
        assertTrue(file(ids.world, Format.CSV).contains("item." + ITEM));
        assertFalse(file(ids.world, Format.CSV).contains("Sig det"), "and never a word of it");
    }

    @Test
    void whereAnOlderVersionWasOpenTheNewerOnesAnswersStayOut() throws IOException {
        World mixed = new World();
        mixed.assessments.start(mixed.pedagogue, mixed.whole(mixed.child));
        new TestTool(mixed.tool, "2.0.0").licensed(mixed.instrument, "2.0.0", "{kind: free, secret: {}}").withNorms(mixed.instrument, "first", 20).startIn(mixed.library);
        mixed.assessments.start(mixed.pedagogue, mixed.whole(mixed.child));
        List<String> rows = file(mixed, Format.CSV).lines().toList();
        assertTrue(rows.get(0).contains("item." + ITEM));
        assertEquals(0, rows.stream().filter(row -> row.contains("2.0.0")).filter(row -> !row.contains("missing:withheld;missing:withheld")).count(), rows::toString);
        assertEquals(1, rows.stream().filter(row -> row.contains(";1.0.0;")).filter(row -> !row.contains("withheld")).count(), rows::toString);
    }

    @Test
    void aSecretDefinitionThatCannotBeUsedIsLoggedByItsPlacesOnly() {
        new TestTool(world.tool, "3.0.0").licensed(world.instrument, "3.0.0", "{kind: per-century, secret: {}}").startIn(world.library);
        new TestTool(world.tool, "3.0.1").withFile("instruments/x.yaml", "licence: {secret: {}}\nitems: [Hemmelig sætning]\n").startIn(world.library);
        String said = world.library.refusals().toString();
        assertTrue(said.contains("/licence/kind") && said.contains("line "), said);
        assertFalse(said.contains("per-century") || said.contains("Hemmelig"), said);
    }

    @Test
    void noEntryInTheAuditTellsOfAnItem() {
        licensed.certify(world.pedagogue, world.today, null);
        Assessment taken = world.assessments.start(world.pedagogue, world.whole(world.child));
        get(world.leader, taken);
        assertThrows(Forbidden.class, () -> world.assessments.complete(world.leader, taken.id()));
        assertFalse(world.audit.events.toString().contains(ITEM), world.audit.events::toString);
    }

    private static String file(World of, Format format) throws IOException {
        byte[] bytes = of.assessments.export(of.leader, new ExportQuery(of.instrument, List.of(of.group), of.today.minusDays(1), of.today, format)).bytes();
        if (format == Format.CSV) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read().stream().map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).collect(Collectors.joining(";")))
                    .collect(Collectors.joining("\n"));
        }
    }

    private String get(Caller caller, Assessment taken) {
        Response response = resource().get(request(caller), taken.id());
        return String.valueOf(response.getEntity());
    }

    private String list(Caller caller) {
        var list = new ChildAssessmentsResource(world.assessments, world.library, world.licences);
        return list.list(request(caller), world.child);
    }

    private AssessmentsResource resource() {
        return new AssessmentsResource(world.assessments, world.library, world.licences);
    }

    private static HttpServletRequest request(Caller caller) {
        return (HttpServletRequest) Proxy.newProxyInstance(SecrecyTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAttribute" -> arguments[0].equals("org.trivsel.access.Caller") ? caller : null;
                    case "getRequestURI" -> "/api/v1/assessments";
                    default -> null;
                });
    }
}
