package org.trivsel.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.access.Caller;
import org.trivsel.platform.web.testlib.MemoryChildren;
import org.trivsel.platform.web.testlib.MemoryTenantOffice;
import org.trivsel.platform.web.testlib.World;
import org.trivsel.tool.Tool;

class PagesTest {
    private static final Pattern MISSING = Pattern.compile("\\[[a-z]+[a-zA-Z.-]*\\.[a-zA-Z.-]+]");
    private static House house;

    @BeforeAll
    static void open() throws Exception {
        house = House.open();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    static Stream<Arguments> pages() {
        Stream<Arguments> pages = Stream.of("/", "/?all=1", "/children", "/children?q=zzz", "/children?unit=" + World.HAVOERN, "/children/" + MemoryChildren.NOAH,
                "/children/" + MemoryChildren.HOSTILE, "/children/" + MemoryChildren.NOAH + "/custody", "/children/" + MemoryChildren.NOAH + "/access", "/search", "/search?q=no", "/search?q=%3Cscript%3E", "/me", "/keys", "/nowhere", "/tools/broken/x",
                "/tools/language").map(path -> Arguments.of(World.pedagogue(), path));
        Stream<Arguments> kept = Stream.of("/", "/units", "/units?on=2020-01-01", "/units/" + World.AHORN, "/units/" + World.BOEGEN, "/units/" + World.CLOSED,
                "/units/" + World.AHORN + "?on=2022-01-01", "/units/" + World.AHORN + "?on=2015-01-01",
                "/children/" + MemoryChildren.NOAH, "/children/" + MemoryChildren.NOAH + "/access").map(path -> Arguments.of(World.administration(), path));
        Stream<Arguments> operated = Stream.of("/system", "/system/tools/language", "/system/tools/broken", "/system/tools/language/default",
                "/system/tools/language/tenants/strandby", "/system/tenants", "/system/tenants/strandby", "/system/new-tenant", "/search", "/me")
                .map(path -> Arguments.of(World.operator(), path));
        return Stream.of(pages, kept, operated, Stream.of(Arguments.of(World.leader(), "/"), Arguments.of(World.leader(), "/units")))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void speaksEveryLanguageAndEscapesWhatPeopleTyped(Caller caller, String path) throws Exception {
        for (String language : new String[] {"da", "en", "nb", "de"}) {
            Browser browser = Browser.of(house, World.speaking(caller, language));
            HttpResponse<String> answer = browser.get(path);
            String page = answer.body();
            assertTrue(page.contains("<html lang=\"" + language + "\""), path);
            assertFalse(MISSING.matcher(page).find(), () -> path + " " + page);
            assertFalse(page.contains("<script>") || page.contains("<img src=x") || page.contains("Bøgen <b>") || page.contains(" style="), path);
            assertEquals(1, page.split("<h1", -1).length - 1, path);
            assertTrue(page.contains("<a class=\"tv-skip\" href=\"#main\">"), path);
        }
    }

    @Test
    void saysThatSampleDataIsInvented() throws Exception {
        assertTrue(Browser.of(house, World.pedagogue()).get("/").body().contains("Prøvedata"));
        assertFalse(Browser.of(house, World.operator()).get("/system").body().contains("Prøvedata"));
    }

    @Test
    void putsTheDraftFirstAndTheOverdueBeforeTheRest() throws Exception {
        String page = Browser.of(house, World.pedagogue()).get("/").body();
        int draft = page.indexOf("Sprogvurdering af Noah");
        assertTrue(draft > 0 && draft < page.indexOf("Sprogvurdering af Villads"));
        assertTrue(page.indexOf("Sprogvurdering af Villads") < page.indexOf("Efterårets overblik"));
        assertTrue(page.indexOf("Opfølgning for Asta") < page.indexOf("Sprogvurdering af Ella"));
        assertTrue(page.contains("aria-label=\"12 af 40 opgaver er besvaret\""));
    }

    @Test
    void saysInWordsWhyOneMaySeeAChildAndToLeadersWhoElseMay() throws Exception {
        String path = "/children/" + MemoryChildren.NOAH + "/access";
        assertTrue(Browser.of(house, World.pedagogue()).get("/children/" + MemoryChildren.NOAH).body().contains("href=\"" + path + "\""));
        String own = Browser.of(house, World.pedagogue()).get(path).body();
        assertTrue(own.contains("Hvorfor må jeg se Noah") && own.contains("Pædagog i Børnehuset &lt;b&gt;Ahornen (givet i Kastanjen &lt;i&gt;, som er lagt "
                + "sammen med den), siden 1. januar 2026"), own);
        assertTrue(own.contains("Noah går i Stue Havørn, siden 1. august 2024.") && own.contains("læse vurderinger og lave vurderinger."), own);
        assertFalse(own.contains("Lis") || own.contains("cursor="), own);
        String all = Browser.of(house, World.leader()).get(path).body();
        assertTrue(all.contains("Hvem kan se Noah") && all.contains("Lis &lt;script&gt;") && all.contains("i hele kommunen, fra 1. januar 2020 til 1. januar 2030"), all);
        assertTrue(all.contains("Noah har ingen plads i dag.") && all.contains("/access?cursor=n"), all);
    }

    @Test
    void whatIsDoneCanBeMarkedFromTheStartPageAndAListWithMoreStandsLast() throws Exception {
        String page = Browser.of(house, World.pedagogue()).get("/").body();
        assertTrue(page.contains("<form class=\"tv-over\" method=\"post\" action=\"/tools/language/done?to=start\"><input type=\"hidden\" name=\"csrf\""), page);
        assertTrue(page.contains("aria-label=\"Fulgt op: Asta\""));
        assertTrue(page.indexOf("Sprogvurdering af Ella") < page.indexOf("40 børn mangler en sprogvurdering"));
    }

    @Test
    void listsFiftyAtATimeAndGoesOn() throws Exception {
        Browser browser = Browser.of(house, World.pedagogue());
        String first = browser.get("/children").body();
        assertEquals(50, first.split("tv-cover", -1).length - 1);
        assertTrue(first.contains("href=\"/children?q=&amp;unit=&amp;cursor=50\""));
        browser.headers.put("HX-Request", "true");
        String next = browser.get("/children?q=&unit=&cursor=50").body();
        assertTrue(next.strip().startsWith("<li>"), next.substring(0, 80));
    }

    @Test
    void sendsOperatorsToTheirOwnPages() throws Exception {
        Browser operator = Browser.of(house, World.operator());
        assertEquals("/system", operator.get("/").headers().firstValue("Location").orElse(""));
        assertFalse(operator.get("/system").body().contains("href=\"/children\""));
        assertEquals(403, operator.get("/children").statusCode());
    }

    @Test
    void listsTenantsFiftyAtATimeAndStaysThereWhenAToolIsSwitched() throws Exception {
        try (House large = House.open()) {
            for (int i = 100; i < 160; i++) {
                large.tenants.add("x" + i, java.time.ZoneId.of("Pacific/Auckland"));
            }
            Browser operator = Browser.of(large, World.operator());
            String first = operator.get("/system/tenants").body();
            assertTrue(first.contains("62 kunder") && first.contains("href=\"/system/tenants?after=x147\""), first);
            String next = operator.get("/system/tenants?after=x147").body();
            assertTrue(next.contains("x148") && next.contains("x159") && !next.contains("x147<") && !next.contains("?after="), next);
            String tool = operator.get("/system/tools/language").body();
            assertTrue(tool.contains("href=\"/system/tools/language?after=x147\""), tool);
            assertEquals(List.of(50, 12, 50), large.tools.asked);
            String tenant = large.tenants.all().get(60).id().toString();
            assertEquals("/system/tools/language?after=x147", operator.submit("/system/tools/language/enable", Map.of("tenant", tenant, "after", "x147"))
                    .headers().firstValue("Location").orElse(""));
            assertEquals(java.time.LocalDate.now(java.time.ZoneId.of("Pacific/Auckland")), large.tools.days.get(0));
            assertEquals(400, operator.get("/system/tenants?after=%22%3E").statusCode());
        }
    }

    @Test
    void foundsATenantAndShowsItsFirstPasswordOnce() throws Exception {
        Browser operator = Browser.of(house, World.operator());
        Map<String, String> typed = Map.of("key", "nyby", "name", "Nyby", "country", "DK", "locale", "da", "zone", "Europe/Copenhagen", "person", "Inger");
        HttpResponse<String> wrong = operator.submit("/system/tenants", typed);
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("id=\"username-error\"") && wrong.body().contains("value=\"Nyby\""), wrong.body());
        Map<String, String> whole = new java.util.HashMap<>(typed);
        whole.put("username", "inger");
        String once = operator.submit("/system/tenants", whole).body();
        assertTrue(once.contains("<dd>abcd-efgh-jkmn-pqrs</dd>") && once.contains("href=\"/system/tenants/nyby\""), once);
        assertFalse(operator.get("/system/tenants/nyby").body().contains("abcd-efgh"));
        assertTrue(operator.submit("/system/tenants", whole).body().contains("Det korte navn er taget."));
    }

    @Test
    void suspendsATenantAndOpensItAgain() throws Exception {
        Browser operator = Browser.of(house, World.operator());
        assertEquals("/system/tenants/strandby", operator.submit("/system/tenants/strandby/suspend", Map.of()).headers().firstValue("Location").orElse(""));
        assertTrue(operator.get("/system/tenants").body().contains("På pause"));
        assertTrue(operator.get("/system/tenants/strandby").body().contains("/system/tenants/strandby/resume"));
        operator.submit("/system/tenants/strandby/resume", Map.of());
        assertFalse(operator.get("/system/tenants").body().contains("På pause"));
        for (String path : List.of("/system/tenants/system", "/system/tenants/nowhere", "/system/tenants/No")) {
            assertEquals(404, operator.get(path).statusCode(), path);
        }
        assertEquals(403, Browser.of(house, World.administration()).get("/system/tenants/strandby").statusCode());
        assertEquals(403, Browser.of(house, World.administration()).submit("/system/tenants/strandby/suspend", Map.of()).statusCode());
    }

    @Test
    void switchesToolsOnAndOffForTenants() throws Exception {
        Browser operator = Browser.of(house, World.operator());
        String tenant = World.STRANDBY.id().toString();
        assertEquals(303, operator.submit("/system/tools/broken/enable", Map.of("tenant", tenant)).statusCode());
        assertTrue(operator.get("/system/tenants").body().contains("Motorik, Sprogvurdering") || operator.get("/system/tenants").body().contains("Sprogvurdering, Motorik"));
        assertEquals(303, operator.submit("/system/tools/broken/disable", Map.of("tenant", tenant)).statusCode());
        assertEquals(404, operator.submit("/system/tools/broken/enable", Map.of("tenant", "x")).statusCode());
        assertEquals(403, Browser.of(house, World.leader()).submit("/system/tools/broken/enable", Map.of("tenant", tenant)).statusCode());
        assertEquals(Tool.State.FAILED, house.tools.find("broken").orElseThrow().state());
    }

    @Test
    void pointsTenantsAtVersionsAndBack() throws Exception {
        Browser operator = Browser.of(house, World.operator());
        String page = "/system/tools/language/tenants/strandby";
        HttpResponse<String> untold = operator.submit(page + "/point", Map.of("version", "2.3.0", "from", "i morgen", "seen", "0"));
        assertEquals(400, untold.statusCode());
        assertTrue(untold.body().contains("href=\"#from\"") && untold.body().contains("value=\"i morgen\""), untold.body());
        assertEquals(400, operator.submit(page + "/point", Map.of("version", "2.3.0", "seen", "0")).statusCode());
        Map<String, String> wish = Map.of("version", "2.3.0", "reason", "Prøve <b>", "seen", "0");
        assertEquals(page, operator.submit(page + "/point", wish).headers().firstValue("Location").orElse(""));
        assertTrue(operator.get(page).body().contains("Prøve &lt;b&gt;"));
        assertTrue(operator.get("/system/tools/language").body().contains("2.3.0 · siden 1. januar 1970"));
        HttpResponse<String> meanwhile = operator.submit(page + "/point", wish);
        assertEquals(409, meanwhile.statusCode());
        assertTrue(meanwhile.body().contains("En anden har valgt i mellemtiden"), meanwhile.body());
        assertEquals(303, operator.submit(page + "/roll-back", Map.of("seen", "1", "unit", "")).statusCode());
        assertEquals(409, operator.submit(page + "/roll-back", Map.of("seen", "2", "unit", "")).statusCode());
        assertTrue(operator.get(page).body().contains("Solsikken › Blå stue"), "a unit is chosen by its name");
        String unit = MemoryTenantOffice.UNIT.toString();
        assertEquals(303, operator.submit(page + "/point", Map.of("version", "2.3.0", "reason", "Én stue", "seen", "9", "unit", unit)).statusCode());
        assertTrue(operator.get(page).body().contains("name=\"seen-" + unit + "\""));
        assertEquals(400, operator.submit(page + "/point", Map.of("version", "2.3.0", "reason", "Én stue", "seen", "9", "unit", "x")).statusCode());
        assertEquals(404, operator.get("/system/tools/language/tenants/nowhere").statusCode());
        assertEquals(403, Browser.of(house, World.leader()).submit(page + "/point", wish).statusCode());
        assertEquals(403, Browser.of(house, World.leader()).get(page).statusCode());
    }

    @Test
    void givesAFormBackAsItWasTypedWithWhatIsWrong() throws Exception {
        Browser administration = Browser.of(house, World.administration());
        HttpResponse<String> answer = administration.submit("/units/" + World.AHORN + "/rename", Map.of("name", "", "date", "i morgen"));
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("href=\"#rename-name\"") && answer.body().contains("Skriv en dag"), answer.body());
        HttpResponse<String> refused = administration.submit("/units/" + World.AHORN + "/close", Map.of("date", "2026-12-31"));
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("Der er stadig børn i enheden"));
        assertEquals(303, administration.submit("/units/" + World.AHORN + "/rename", Map.of("name", "Ahornen", "date", "2026-12-31")).statusCode());
        assertEquals(303, administration.submit("/units", Map.of("name", "Ny", "chosen", "GROUP", "date", "2026-12-31")).statusCode());
    }

    @Test
    void aClosedUnitSaysSinceWhenAndWhereItWentTo() throws Exception {
        Browser administration = Browser.of(house, World.administration());
        HttpResponse<String> answer = administration.get("/units/" + World.CLOSED);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Enheden er lukket. Den sidste dag var ") && answer.body().contains("Den er lagt sammen med Stue &lt;b&gt;Havørn fra"),
                answer.body());
        assertTrue(answer.body().contains("href=\"/units/" + World.HAVOERN + "\""));
        assertFalse(answer.body().contains("/units/" + World.CLOSED + "/rename"), "it cannot be changed any more");
    }

    @Test
    void showsAUnitAndItsNeighboursAsOfTheDayAsked() throws Exception {
        Browser administration = Browser.of(house, World.administration());
        String past = administration.get("/units/" + World.AHORN + "?on=2020-05-01").body();
        assertTrue(past.contains("<h1>Stue Blåmejse</h1>") && past.contains("/units/" + World.HAVOERN + "?on=2020-05-01"), past);
        assertFalse(past.contains("/units/" + World.AHORN + "/rename"), "the past is not changed");
        assertTrue(administration.get("/units?on=2020-05-01").body().contains("/units/" + World.AHORN + "?on=2020-05-01"));
        String before = administration.get("/units/" + World.AHORN + "?on=2015-01-01").body();
        assertTrue(before.contains("Enheden var ikke åben 1. januar 2015."), before);
    }

    @ParameterizedTest
    @CsvSource({"/units?on=i%20morgen, »on«", "/units?on=12345-01-01, »on«", "/children?unit=1-2-3-4-5, »unit«", "/children?unit=x, »unit«",
        "/system/tenants?after=%3Cb%3E, »after«"})
    void namesWhatIsWrongWithAnAddress(String path, String named) throws Exception {
        Browser browser = Browser.of(house, path.startsWith("/system") ? World.operator() : World.administration());
        HttpResponse<String> answer = browser.get(path);
        assertEquals(400, answer.statusCode(), path);
        assertTrue(answer.body().contains(named), answer.body());
    }

    @Test
    void showsANationalNumberOnlyWhenAskedFor() throws Exception {
        Browser administration = Browser.of(house, World.administration());
        assertFalse(administration.get("/children/" + MemoryChildren.NOAH).body().contains("010122-0000"));
        assertTrue(administration.submit("/children/" + MemoryChildren.NOAH + "/number", Map.of()).body().contains("010122-0000"));
        assertFalse(Browser.of(house, World.pedagogue()).get("/children/" + MemoryChildren.NOAH).body().contains("CPR"));
    }

    @Test
    void remembersTheViewOfThisScreen() throws Exception {
        Browser browser = Browser.of(house, World.pedagogue());
        assertEquals("/me", browser.submit("/me/view", Map.of("language", "en", "scheme", "dark", "contrast", "more", "returnTo", "/me"))
                .headers().firstValue("Location").orElse(""));
        String page = browser.get("/").body();
        assertTrue(page.contains("<html lang=\"en\" data-color-scheme=\"dark\" data-contrast=\"more\""));
        assertTrue(page.contains("data-keys=\"off\"") && page.contains("Language</a>"), page);
    }
}
