package org.trivsel.platform.roster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivsel.access.AccountId;
import org.trivsel.access.Accounts;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.platform.roster.fixture.DanishList;
import org.trivsel.platform.roster.imports.ImportStatus;
import org.trivsel.platform.roster.imports.RosterImport;
import org.trivsel.platform.roster.imports.Town;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.TenantId;
import org.trivsel.web.Method;
import org.trivsel.web.Response;

class ImportSiteTest {
    private static final Pattern MISSING_WORD = Pattern.compile("\\[[a-z][a-z.-]+]|\\{[0-9]");

    private final Town town = new Town();
    private final ImportSite site = new ImportSite(town.imports, new Annas());

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aPersonGoesFromTheFileToTheRegisterAndBack() throws IOException {
        String path = assertInstanceOf(Response.Redirect.class,
                answer(Method.POST, "/imports", visit(null, Map.of()).sending(new DanishList(5).csv(200, 60), Map.of()))).path();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        settled(id);
        String preview = html(visit(id, Map.of()));
        assertTrue(preview.contains("Gem 140 børn"), preview);
        assertTrue(preview.contains("Skal rettes (60)") && preview.contains("1 til 50 af 60"), preview);
        assertTrue(preview.contains("børn 280822-****.csv"), "the name of the file is shown without a number");
        assertTrue(html(visit(id, Map.of("show", "created", "page", "3"))).contains("101 til 140 af 140"));

        answer(Method.POST, "/imports/{import}/commit", visit(id, Map.of()));
        settled(id);
        String committed = html(visit(id, Map.of()));
        assertTrue(committed.contains("140 børn er gemt i registret.") && committed.contains("Fortryd importen"), committed);
        Response.File rejected = assertInstanceOf(Response.File.class, answer(Method.GET, "/imports/{import}/quarantine", visit(id, Map.of())));
        assertEquals(61, new String(rejected.bytes(), StandardCharsets.UTF_8).split("\r\n").length);

        answer(Method.POST, "/imports/{import}/undo", visit(id, Map.of()));
        assertEquals(ImportStatus.UNDONE, settled(id).status());
        assertTrue(html(visit(id, Map.of())).contains("Importen er fortrudt"));
        assertTrue(page("/imports", visit(null, Map.of())).contains("Anna Holm · 140 børn"));
    }

    @Test
    void everyPageHasItsWordsInEveryLanguage() throws IOException {
        RosterImport preview = town.upload(new DanishList(6).csv(30, 20));
        RosterImport refused = town.upload(new byte[] {'%', 'P', 'D', 'F', '-', '1'});
        for (String language : List.of("da", "en", "nb", "de")) {
            for (UUID id : List.of(preview.id(), refused.id())) {
                for (String show : List.of("rejected", "created")) {
                    whole(html(visit(id, Map.of("show", show)).in(language)));
                }
            }
            whole(page("/imports", visit(null, Map.of()).in(language)));
            for (String status : List.of("reading", "committing", "undoing")) {
                whole(text(Pages.fill("progress", java.util.Locale.forLanguageTag(language), new ProgressView("/imports/x", status, 1, 2))));
            }
        }
    }

    @Test
    void whatStandsInTheWayOfUndoingIsNamed() throws IOException {
        RosterImport first = town.commit(town.upload(list("Holm")));
        town.commit(town.upload(list("Kjær")));
        town.undo(first);
        String page = html(visit(first.id(), Map.of()));
        assertTrue(page.contains("Importen kan ikke fortrydes alene") && page.contains("Det står i vejen")
                && page.contains("»Asta Kjær« er skrevet igen af en senere import."), page);
        for (String language : List.of("da", "en", "nb", "de")) {
            whole(html(visit(first.id(), Map.of()).in(language)));
        }
    }

    @Test
    void aThirdCustodyHolderIsToldOfInThePreview() throws IOException {
        RosterImport preview = town.upload("""
                CPR-nr.;Fornavn;Efternavn;Institution;Forælder 1;Forælder 2;Forælder 3
                280822-4001;Asta;Holm;Solsikken;Eva Holm;Bo Holm;Kim Berg
                """.getBytes(StandardCharsets.UTF_8));
        String page = html(visit(preview.id(), Map.of()));
        assertTrue(page.contains("Linje 2: »Forælder 3«: En forældremyndighedsindehaver ud over de to, der er taget med, bruges ikke."), page);
    }

    @Test
    void earlierImportsComeFiftyAtATime() throws IOException {
        for (int i = 0; i < 52; i++) {
            town.upload(list("Holm"));
        }
        String first = page("/imports", visit(null, Map.of()));
        Matcher next = Pattern.compile("href=\"/imports\\?after=([0-9a-f-]{36})#earlier\"").matcher(first);
        assertTrue(next.find(), first);
        String second = page("/imports", visit(null, Map.of("after", next.group(1))));
        assertEquals("50 2", (first.split("tv-cover", -1).length - 1) + " " + (second.split("tv-cover", -1).length - 1));
        assertThrows(Invalid.class, () -> page("/imports", visit(null, Map.of("after", "x"))));
    }

    private static byte[] list(String familyName) {
        return ("CPR-nr.;Fornavn;Efternavn;Institution\n280822-4001;Asta;" + familyName + ";Solsikken\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void whole(String html) {
        Matcher missing = MISSING_WORD.matcher(html);
        assertFalse(missing.find(), () -> html.substring(Math.max(0, missing.start() - 60), missing.end()));
    }

    @Test
    void whoWaitsIsBroughtToTheResult() throws IOException {
        RosterImport busy = town.imports.upload(town.administration(), "a.csv", new DanishList(6).csv(30, 0), org.trivsel.platform.roster.plan.PlanOptions.CAREFUL);
        Response first = answer(Method.GET, "/imports/{import}", visit(busy.id(), Map.of()).byScript());
        if (first instanceof Response.Fragment fragment) {
            assertTrue(text(fragment.body()).contains("hx-trigger=\"every 1s\""));
        }
        settled(busy.id());
        assertInstanceOf(Response.Redirect.class, answer(Method.GET, "/imports/{import}", visit(busy.id(), Map.of()).byScript()));
    }

    @Test
    void aFormWithoutAFileComesBackWithTheReason() throws IOException {
        Response.Page back = assertInstanceOf(Response.Page.class, answer(Method.POST, "/imports", visit(null, Map.of())));
        assertEquals(400, back.status());
        assertTrue(text(back.body()).contains("Vælg den fil, børnene står i."));
    }

    @Test
    void theTemplateSpeaksTheReadersLanguage() {
        Response.File template = assertInstanceOf(Response.File.class, answer(Method.GET, "/imports/template", visit(null, Map.of())));
        assertTrue(new String(template.bytes(), StandardCharsets.UTF_8).startsWith("\ufeffFornavn;Efternavn;CPR-nummer"));
    }

    @Test
    void othersThanAdministrationFindNothing() {
        var leader = town.caller(Role.LEADER);
        assertEquals(List.of(), site.places(leader));
        assertEquals(1, site.places(town.administration()).size());
        RosterImport ours = town.upload(new DanishList(6).csv(30, 1));
        for (var route : site.routes()) {
            assertThrows(Forbidden.class, () -> route.handler().handle(Visit.of(leader, ours.id(), Map.of())), route.pattern());
        }
        assertThrows(NotFound.class, () -> answer(Method.GET, "/imports/{import}", visit(UUID.randomUUID(), Map.of())));
    }

    private RosterImport settled(UUID id) {
        return town.settled(town.imports.get(town.administration(), id));
    }

    private Visit visit(UUID id, Map<String, String> query) {
        return Visit.of(town.administration(), id, query);
    }

    private Response answer(Method method, String pattern, Visit visit) {
        return site.routes().stream().filter(route -> route.method() == method && route.pattern().equals(pattern)).findFirst().orElseThrow()
                .handler().handle(visit);
    }

    private String html(Visit visit) throws IOException {
        return page("/imports/{import}", visit);
    }

    private String page(String pattern, Visit visit) throws IOException {
        return text(assertInstanceOf(Response.Page.class, answer(Method.GET, pattern, visit)).body());
    }

    private static String text(org.trivsel.web.Content content) throws IOException {
        StringBuilder text = new StringBuilder();
        content.writeTo(text);
        return text.toString();
    }

    /** Everybody is called Anna Holm. */
    private static final class Annas implements Accounts {
        @Override
        public AccountId create(TenantId tenant, String username, String displayName, String password, List<Grant> grants) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<AccountId> find(TenantId tenant, String username) {
            return Optional.empty();
        }

        @Override
        public void setPassword(TenantId tenant, AccountId account, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<AccountId, String> names(TenantId tenant, Set<AccountId> accounts) {
            return accounts.stream().collect(java.util.stream.Collectors.toMap(it -> it, it -> "Anna Holm"));
        }
    }
}
