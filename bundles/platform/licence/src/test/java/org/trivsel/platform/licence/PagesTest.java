package org.trivsel.platform.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Caller;
import org.trivsel.licence.NewGrant;
import org.trivsel.platform.licence.page.LicenceSite;
import org.trivsel.platform.licence.page.OfficeSite;
import org.trivsel.problem.Forbidden;
import org.trivsel.testlib.GivenRequest;
import org.trivsel.web.Handler;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Site;

/** What people see of licences and certificates, in every language, and what comes back when something cannot be used. */
class PagesTest {
    private static final String TENANT = "/system/tenants/{key}/licences";

    private final Town town = new Town();
    private final Site own = new LicenceSite(town.office, town.certificates, town);
    private final Site office = new OfficeSite(town.office, Town.access(), Town.tenants(), town.tenantOffice, town);

    @Test
    void anOperatorGrantsByTheFormAndSeesWhatIsWrongWithIt() {
        String key = town.tenant.key().value();
        String blank = page(handle(office, Method.GET, TENANT, town.operator, "key", key), 200);
        assertTrue(blank.contains("value=\"" + town.perUse.id() + "\"") && blank.contains("House") && blank.contains("pr. brug"), blank);
        String wrong = page(handle(office, Method.POST, TENANT, town.operator, "key", key, "=instrument", town.perUse.id(), "=uses", "mange", "=reference", "Ordre 7"), 400);
        assertTrue(wrong.contains("Skriv et antal fra 1") && wrong.contains("value=\"Ordre 7\""), wrong);
        assertInstanceOf(Response.Redirect.class, handle(office, Method.POST, TENANT, town.operator, "key", key, "=instrument", town.perUse.id(), "=uses", "40",
                "=reference", "Ordre <7>"));
        String after = page(handle(office, Method.GET, TENANT, town.operator, "key", key), 200);
        assertTrue(after.contains("40 tilbage af 40") && after.contains("Ordre &lt;7&gt;"), after);
        String grant = town.office.of(town.operator, town.tenant.id()).get(0).id().toString();
        String unsaid = page(handle(office, Method.POST, TENANT + "/{grant}/withdraw", town.operator, "key", key, "grant", grant), 400);
        assertTrue(unsaid.contains("Skriv hvorfor"), unsaid);
        assertInstanceOf(Response.Redirect.class, handle(office, Method.POST, TENANT + "/{grant}/withdraw", town.operator, "key", key, "grant", grant, "=reason", "Fejl"));
        assertTrue(page(handle(office, Method.GET, TENANT, town.operator, "key", key), 200).contains("Trukket tilbage: Fejl"));
    }

    @Test
    void whatWasUsedIsAPageAndAFileThatNoSpreadsheetComputes() {
        town.office.grant(town.operator, town.tenant.id(), new NewGrant(town.perUse.id(), 10, null, null, List.of(), "=cmd()"));
        town.certify(town.pedagogue);
        for (int i = 0; i < 9; i++) {
            town.draw(town.pedagogue, town.perUse, town.room);
        }
        String page = page(handle(own, Method.GET, "/licences", town.administration), 200);
        assertTrue(page.contains("House, Room") && page.contains(">9</td>") && page.contains("1 tilbage"), page);
        Response.File file = assertInstanceOf(Response.File.class, handle(own, Method.GET, "/licences/used.csv", town.leader));
        assertFalse(file.cacheable());
        String csv = new String(file.bytes(), StandardCharsets.UTF_8);
        assertEquals("\ufefftenant;instrument;unit;reference;drawn;returned;used\r\n\"" + town.tenant.key().value() + "\";\"" + town.perUse.id()
                + "\";\"House, Room\";\"'=cmd()\";9;0;9\r\n", csv);
        assertEquals(1, own.tasks(town.leader).size());
        assertEquals(List.of(), own.tasks(town.pedagogue));
        assertTrue(page(handle(office, Method.GET, "/system/licences", town.operator), 200).contains(town.tenant.key().value()));
        for (String[] notTheirs : new String[][] {{"/licences"}, {"/licences/used.csv"}}) {
            assertThrows(Forbidden.class, () -> handle(own, Method.GET, notTheirs[0], town.pedagogue));
        }
        for (String path : List.of("/system/licences", "/system/licences/used.csv")) {
            assertThrows(Forbidden.class, () -> handle(office, Method.GET, path, town.administration));
        }
    }

    @Test
    void theAdministrationRecordsACertificateByTheForm() {
        String person = town.pedagogue.account().value().toString();
        String blank = page(handle(own, Method.GET, "/certificates", town.administration), 200);
        assertTrue(blank.contains("Pia") && !blank.contains("value=\"" + town.administration.account().value() + "\""), "one's own is not offered");
        String wrong = page(handle(own, Method.POST, "/certificates", town.administration, "=instrument", town.perUse.id(), "=from", "i dag", "=reference", "Kursus"), 400);
        assertTrue(wrong.contains("Vælg en medarbejder") && wrong.contains("Skriv en dato") && wrong.contains("value=\"Kursus\""), wrong);
        String own409 = page(handle(own, Method.POST, "/certificates", town.administration, "=person", town.administration.account().value().toString(), "=instrument",
                town.perUse.id(), "=from", town.today.toString(), "=reference", "Kursus"), 409);
        assertTrue(own409.contains("skal registreres af en anden"), own409);
        assertInstanceOf(Response.Redirect.class, handle(own, Method.POST, "/certificates", town.administration, "=person", person, "=instrument", town.perUse.id(),
                "=from", town.today.toString(), "=reference", "Kursus 12"));
        town.licences.requireCertified(town.pedagogue, town.perUse);
        String after = page(handle(own, Method.GET, "/certificates", town.administration), 200);
        assertTrue(after.contains("Kursus 12") && after.contains("Gælder"), after);
        assertThrows(Forbidden.class, () -> handle(own, Method.GET, "/certificates", town.leader));
    }

    @Test
    void noWordIsLackingInAnyLanguage() {
        town.office.grant(town.operator, town.tenant.id(), town.uses(1));
        town.certify(town.pedagogue);
        town.draw(town.pedagogue, town.perUse, town.room);
        for (String language : List.of("da", "en", "nb", "de")) {
            for (String path : List.of("/licences", "/certificates")) {
                String page = page(route(own, Method.GET, path).handle(GivenRequest.by(town.administration).in(language)), 200);
                assertFalse(page.matches("(?s).*\\[[a-z]+[a-z.-]*\\].*"), language + page);
            }
            String page = page(route(office, Method.GET, TENANT).handle(GivenRequest.by(town.operator, "key", town.tenant.key().value()).in(language)), 200);
            assertFalse(page.matches("(?s).*\\[[a-z]+[a-z.-]*\\].*"), language + page);
        }
    }

    private static Handler route(Site site, Method method, String pattern) {
        return site.routes().stream().filter(one -> one.method() == method && one.pattern().equals(pattern)).findFirst().orElseThrow().handler();
    }

    private static Response handle(Site site, Method method, String pattern, Caller caller, String... given) {
        return route(site, method, pattern).handle(GivenRequest.by(caller, given));
    }

    private static String page(Response response, int status) {
        Response.Page page = assertInstanceOf(Response.Page.class, response);
        StringBuilder text = new StringBuilder();
        try {
            page.body().writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(status, page.status(), text::toString);
        return text.toString();
    }
}
