package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;

/** Two adults at two stations write about the same three children at once; one loses the connection and comes back; nothing is lost, and scores are right. */
class StationsIT {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern UNIT = Pattern.compile("\"unit\":\"([0-9a-f-]{36})\"");
    private static final String TOOL = "motor-stations";
    private static final List<String> NAMES = List.of("Ada", "Bo", "Cleo");
    /** Trials at each station for the three, as in the worked cases of the bundle; a letter for a child who would not. */
    private static final Map<String, List<List<String>>> TRIALS = Map.of(
            "running", List.of(List.of("9,4", "8,9", "9,1"), List.of("", "8,4", ""), List.of("10", "", "")),
            "hopping", List.of(List.of("7", "9", "8", "5", "6", ""), List.of("5", "", "", "7", "", ""), List.of("3", "", "", "3", "", "")),
            "balance", List.of(List.of("10,5", "14", "", "12,5", "", ""), List.of("20", "", "", "20", "", ""), List.of("b", "", "", "", "", "")),
            "ball", List.of(List.of("7", "8", "8"), List.of("5", "6", "7"), List.of("2", "2", "2")),
            "hands", List.of(List.of("27,5", "26", "", "22", "21,4", ""), List.of("20", "", "", "20", "", ""), List.of("32", "", "", "32", "", "")));
    /** Of those worked out by hand: the sum of points, and its row in the table of 6y6m. */
    private static final List<String> SCORES = List.of("12 44", "15 70", "5 8");
    private static final String TOO_SMALL = """
            [...document.querySelectorAll('#grid td, #grid tbody a, .tv-chips a')].filter(one => one.checkVisibility()).map(one => [one, one.getBoundingClientRect()])
              .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([one, box]) => one.outerHTML.slice(0, 80) + ' ' + box.width + 'x' + box.height)""";

    @TempDir
    private static Path folder;

    private static Container container;
    private static Rest rest;
    private static String pedagogue;
    private static String administration;
    private static String unit;
    private static final List<String> CHILDREN = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        container = Container.demo(folder, Map.of());
        rest = new Rest(container.distribution());
        container.install(Path.of("../bundles/partners/" + TOOL + "/target/" + TOOL + "-0.1.0.jar").toAbsolutePath().normalize());
        rest.until("the tool", () -> container.distribution().log().contains("Tool " + TOOL + " 0.1.0 is ready"));
        assertEquals(2, rest.call("PUT", "/api/v1/tenants/strandby/tools/" + TOOL, rest.token("system", "operator"), "{}").statusCode() / 100);
        pedagogue = rest.token("strandby", "pedagogue");
        administration = rest.token("strandby", "administration");
        unit = first(UNIT, rest.call("GET", "/api/v1/children?limit=1", pedagogue, null).body());
        NAMES.forEach(name -> CHILDREN.add(child(name)));
    }

    /** Six years and seven months old. */
    private static String child(String name) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        HttpResponse<String> made = rest.call("POST", "/api/v1/children", administration, "{\"givenName\":\"%s\",\"familyName\":\"Prøve\",\"birthDate\":\"%s\",\"sex\":\"any\",\"unit\":\"%s\",\"from\":\"%s\"}"
                .formatted(name, today.minusYears(6).minusMonths(7), unit, today.minusDays(30)));
        assertEquals(201, made.statusCode(), made.body());
        return first(ID, made.body());
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void severalAdultsAtSeveralStationsWriteAboutTheSameChildren() {
        try (Visit one = new Visit(container.distribution()).signIn("strandby", "pedagogue");
                Visit other = new Visit(container.distribution()).signIn("strandby", "leader")) {
            List<String> numbers = numbersOnBoth(one, other);
            goTo(one, "running");
            goTo(other, "balance");
            one.assertAccessibleEverywhere("station");
            assertEquals(List.of(), one.page.evaluate(TOO_SMALL));
            bothAtOnce(one, other);
            oneLosesTheConnection(one, other);
            refusesInPlace(one);
            aChildWhoComesLateShiftsNobody(other, numbers);
            for (String station : List.of("hopping", "ball", "hands")) {
                goTo(one, station);
                CHILDREN.forEach(child -> types(one.page, child, TRIALS.get(station).get(CHILDREN.indexOf(child))));
                saved(one.page, "ok");
            }
            one.picture("station");
            PrintIT.print(one.page, "station-sheet");
            completes(other);
        }
    }

    private static List<String> numbersOnBoth(Visit one, Visit other) {
        for (Visit visit : List.of(one, other)) {
            visit.open("/tools/" + TOOL + "/groups/" + unit + "?instrument=" + TOOL);
            visit.then(() -> visit.page.locator("main a[href*='/stations?']").click());
            assertThat(visit.page.locator("h1")).hasText("Stationer");
        }
        List<String> numbers = numbers(one.page);
        assertEquals(numbers, numbers(other.page));
        assertEquals(3, numbers.stream().distinct().count(), numbers::toString);
        one.assertAccessibleEverywhere("stations");
        return numbers;
    }

    /** Both begin with children who have no draft: of each the first cell of one of the two begins it. */
    private static void bothAtOnce(Visit one, Visit other) {
        List<List<String>> running = TRIALS.get("running");
        List<List<String>> balance = TRIALS.get("balance");
        types(one.page, CHILDREN.get(0), running.get(0));
        types(other.page, CHILDREN.get(0), balance.get(0));
        saved(one.page, "ok");
        saved(other.page, "ok");
        kept(0, "\"run\":{\"trials\":[9.4,8.9,9.1]}", "\"stand\":{\"sides\":{\"left\":[10.5,14],\"right\":[12.5]}}");
    }

    private static void oneLosesTheConnection(Visit one, Visit other) {
        other.offline(true);
        types(other.page, CHILDREN.get(1), TRIALS.get("balance").get(1));
        types(other.page, CHILDREN.get(2), TRIALS.get("balance").get(2));
        saved(other.page, "local");
        types(one.page, CHILDREN.get(1), TRIALS.get("running").get(1));
        types(one.page, CHILDREN.get(2), TRIALS.get("running").get(2));
        saved(one.page, "ok");
        other.offline(false);
        saved(other.page, "ok");
        kept(1, "\"run\":{\"trials\":[null,8.4]}", "\"stand\":{\"sides\":{\"left\":[20],\"right\":[20]}}");
        kept(2, "\"run\":{\"trials\":[10]}", "\"stand\":{\"missing\":\"declined\"}");
        assertThat(other.page.locator("td[data-is=both]")).hasCount(0);
    }

    private static void refusesInPlace(Visit visit) {
        Page page = visit.page;
        Locator bad = cell(page, CHILDREN.get(1), 2);
        bad.click();
        page.keyboard().type("99");
        page.keyboard().press("Enter");
        assertThat(bad).hasAttribute("aria-invalid", "true");
        assertThat(bad).containsText("Fra 3 til 60 s");
        assertThat(page.locator("td[aria-invalid=true]")).hasCount(1);
        visit.assertAccessible("station with a trial that is refused");
        visit.picture("station-refused");
        bad.click();
        page.keyboard().press("Delete");
        assertThat(bad).not().hasAttribute("aria-invalid", "true");
        saved(page, "ok");
        kept(1, "\"run\":{\"trials\":[null,8.4]}");
    }

    private static void aChildWhoComesLateShiftsNobody(Visit visit, List<String> numbers) {
        CHILDREN.add(child("Aage"));
        visit.then(() -> visit.page.locator("#grid-out").click());
        assertEquals(numbers, numbers(visit.page).subList(0, 3));
        List<String> all = visit.page.locator("tr[data-child] .tv-start").allTextContents();
        assertEquals(String.valueOf(all.size()), numbers(visit.page).get(3), "the next, though first by name");
        CHILDREN.remove(3);
        assertThat(row(visit.page, CHILDREN.get(0)).locator("td[data-done]:has(.tv-i)")).hasCount(2);
        visit.picture("stations");
    }

    private static void completes(Visit visit) {
        Page page = visit.page;
        page.reload();
        assertThat(row(page, CHILDREN.get(2)).locator("td[data-done]:has(.tv-i)")).hasCount(5);
        PrintIT.print(page, "stations");
        visit.then(() -> page.locator("main form button[type=submit]").click());
        assertThat(page.locator("main .tv-note")).containsText("3 er afsluttet.");
        visit.picture("stations-completed");
        for (int child = 0; child < NAMES.size(); child++) {
            String result = row(page, CHILDREN.get(child)).locator("td:last-child a").getAttribute("href");
            String body = rest.call("GET", "/api/v1/assessments/" + result.replaceAll(".*/", ""), pedagogue, null).body();
            String total = first(Pattern.compile("(?s)\"total\"(.{0,400})"), body);
            String[] score = SCORES.get(child).split(" ");
            assertTrue(total.matches("(?s).*?\"raw\":\"?" + score[0] + "\\b.*?\"percentile\":\"?" + score[1] + "\\b.*"), () -> String.join(" ", score) + " in " + body);
        }
        goTo(visit, "running");
        assertThat(page.locator("tr[data-child='" + CHILDREN.get(0) + "'] td.tv-grid__none")).containsText("Se resultatet");
        visit.open("/tools/" + TOOL + "/groups/" + unit + "?instrument=" + TOOL);
        visit.then(() -> page.locator("main a[href*='/tools/" + TOOL + "/assessments/']").first().click());
        assertThat(page.locator("main")).containsText("Eksempel med opdigtede opgaver og normer.");
        visit.picture("station-result");
        visit.assertAccessible("result of stations");
    }

    private static void goTo(Visit visit, String station) {
        visit.open("/tools/" + TOOL + "/groups/" + unit + "/grid?instrument=" + TOOL + "&form=grade-0&station=" + station);
        assertThat(visit.page.locator("#grid")).isVisible();
    }

    /** Enter goes from trial to trial, and from the last to the next child. */
    private static void types(Page page, String child, List<String> trials) {
        cell(page, child, 0).click();
        for (String trial : trials) {
            if (!trial.isEmpty()) {
                page.keyboard().type(trial);
            }
            page.keyboard().press("Enter");
        }
    }

    private static List<String> numbers(Page page) {
        return CHILDREN.stream().map(child -> row(page, child).locator(".tv-start").textContent()).toList();
    }

    private static void saved(Page page, String state) {
        assertThat(page.locator("#saved .tv-saved[data-state=" + state + "]")).isVisible();
    }

    private static Locator row(Page page, String child) {
        return page.locator("tr[data-child='" + child + "']");
    }

    private static Locator cell(Page page, String child, int number) {
        return row(page, child).locator("td").nth(number);
    }

    /** What the server has of a child. */
    private static void kept(int child, String... answers) {
        String all = rest.call("GET", "/api/v1/children/" + CHILDREN.get(child) + "/assessments", pedagogue, null).body();
        String kept = rest.call("GET", "/api/v1/assessments/" + first(ID, all), pedagogue, null).body().replace(" ", "");
        for (String answer : answers) {
            assertTrue(kept.contains(answer), () -> answer + " in " + kept);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), () -> pattern + " in " + text);
        return found.group(1);
    }
}
