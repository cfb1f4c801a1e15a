package org.trivsel.platform.forms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.ExportQuery;
import org.trivsel.assessment.ExportQuery.Format;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.testlib.MemoryLicences;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.testlib.MemoryExport;
import org.trivsel.testlib.MemoryNorms;
import org.trivsel.testlib.MemoryPlatform;
import org.trivsel.testlib.MemoryReports;
import org.trivsel.testlib.Town;
import org.trivsel.web.Method;
import org.trivsel.web.Response;

/** The page on which a leader takes results out. */
class ExportDeskTest {
    private static final String EXPORT = "/groups/{unit}/export";
    private static final UnitId HOUSE = new UnitId(new UUID(5, 9));

    private final Caller leader = Town.caller(Role.LEADER, "motor");
    private final Caller pedagogue = Town.caller(Role.PEDAGOGUE, "motor");
    private final LocalDate today = leader.today();
    private final MemoryPlatform platform = new MemoryPlatform("motor", Samples.MOTOR).with(Town.NOAH);
    private final MemoryExport exports = new MemoryExport();
    private final FormsSite site = new FormsSite(new Declaration("motor", Map.of("da", "Motorik"), "move"),
            new ToolAssessments("motor", platform, platform, platform, new MemoryLicences()),
            new Desks(platform, new Starting(platform, platform, platform, platform), new ExportDesk(exports, platform, platform, platform),
                    new ReportDesk(new MemoryReports(), platform, platform), new NormDesk(new MemoryNorms(platform), platform, platform), platform));

    @Test
    void leadersFindItOnTheOverviewOfAGroup() {
        String link = "href=\"/tools/motor/groups/" + Town.GROUP.id() + "/export\"";
        assertTrue(page(handle(Method.GET, "/groups/{unit}", leader, Town.GROUP.id())).contains(link));
        assertFalse(page(handle(Method.GET, "/groups/{unit}", pedagogue, Town.GROUP.id())).contains(link));
        assertThrows(Forbidden.class, () -> handle(Method.GET, EXPORT, pedagogue, Town.GROUP.id()));
        assertThrows(Forbidden.class, () -> send(pedagogue));
    }

    @Test
    void itOffersTheLastYearAndTheGroupsOfTheUnit() {
        String page = page(handle(Method.GET, EXPORT, leader, HOUSE));
        assertTrue(page.contains("value=\"" + today + "\"") && page.contains("value=\"" + today.minusYears(1).plusDays(1) + "\""), page);
        assertTrue(page.contains("name=\"group\" value=\"" + Town.GROUP.id() + "\""), page);
        assertTrue(page.contains("Det skrives i loggen"), page);
        assertFalse(page(handle(Method.GET, EXPORT, leader, Town.GROUP.id())).contains("name=\"group\""));
    }

    @Test
    void theFileIsOfTheWholeUnitUnlessGroupsAreTicked() {
        Response file = send(leader, "=from", today.minusDays(9).toString(), "=to", today.toString(), "=format", "csv");
        assertEquals("file", ((Response.File) file).fileName());
        assertFalse(((Response.File) file).cacheable());
        send(leader, "=from", today.toString(), "=to", today.toString(), "=format", "xlsx", "=group", Town.GROUP.id().toString());
        assertEquals(List.of(new ExportQuery("motor-0-6", List.of(HOUSE), today.minusDays(9), today, Format.CSV),
                new ExportQuery("motor-0-6", List.of(Town.GROUP.id()), today, today, Format.XLSX)), exports.exported);
    }

    @Test
    void whatCannotBeUsedIsSaidAtItsField() {
        assertTrue(refused("=from", "i går", "=to", today.toString()).contains("id=\"from-error\""));
        assertTrue(refused("=from", today.toString()).contains("id=\"to-error\""));
        assertTrue(refused("=from", today.toString(), "=to", today.minusDays(1).toString()).contains("Den sidste dag ligger før den første."));
        exports.large = true;
        assertTrue(refused("=from", today.toString(), "=to", today.toString()).contains("Vælg en kortere periode"));
        assertTrue(exports.exported.isEmpty());
    }

    @Test
    void whatThePageDoesNotOfferIsNotThere() {
        String[] elsewhere = {"=from", today.toString(), "=to", today.toString(), "=format", "csv", "=group", UUID.randomUUID().toString()};
        assertThrows(NotFound.class, () -> send(leader, elsewhere));
        assertThrows(NotFound.class, () -> send(leader, "=from", today.toString(), "=to", today.toString(), "=format", "pdf"));
        assertThrows(NotFound.class, () -> send(leader, "=from", today.toString(), "=to", today.toString(), "=format", "csv", "=instrument", "sprog-3-6"));
        assertTrue(exports.exported.isEmpty());
    }

    private String refused(String... given) {
        String[] all = Arrays.copyOf(given, given.length + 2);
        all[given.length] = "=format";
        all[given.length + 1] = "csv";
        Response.Page answer = (Response.Page) send(leader, all);
        assertEquals(400, answer.status());
        return page(answer);
    }

    private Response send(Caller caller, String... given) {
        return handle(Method.POST, EXPORT, caller, HOUSE, given);
    }

    private Response handle(Method method, String path, Caller caller, UnitId unit, String... given) {
        String[] all = Arrays.copyOf(given, given.length + 2);
        all[given.length] = "unit";
        all[given.length + 1] = unit.toString();
        return site.routes().stream().filter(one -> one.method() == method && one.pattern().equals("/tools/motor" + path)).findFirst().orElseThrow()
                .handler().handle(GivenRequest.by(caller, all));
    }

    private static String page(Response response) {
        StringBuilder page = new StringBuilder();
        assertDoesNotThrow(() -> ((Response.Page) response).body().writeTo(page));
        return page.toString();
    }
}
