package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;
import org.trivsel.dist.Demo;
import org.trivsel.dist.KindsTool;

/** A class of 25 by keyboard: typed, pasted, without a connection, while somebody else is there, and completed. */
class ClassGridIT {
    private static final int CLASS = 25;
    private static final Pattern UNIT = Pattern.compile("\"unit\":\"([0-9a-f-]{36})\"");
    private static final Pattern ID = Pattern.compile("^([0-9a-f-]{36})");
    private static final Pattern CHILD = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"[^{}]*?\"birthDate\":\"([0-9-]{10})\"");
    /** The first after so many who is too young stays so: a row without cells in the midst of the class. */
    private static final int TOO_YOUNG = 10;
    private static final String ROWS = "[...document.querySelectorAll('#grid tbody tr')].map(row => ('open' in row.dataset ? '' : '-') + row.dataset.child)";
    private static final String PASTE = """
            text => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/plain', text);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }""";
    /** Cells and what stands in them for a finger, smaller than 44 pixels. */
    private static final String TOO_SMALL = """
            [...document.querySelectorAll('#grid td, #grid tbody a, #grid-complete')].map(one => [one, one.getBoundingClientRect()])
              .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([one, box]) => one.outerHTML.slice(0, 80) + ' ' + box.width + 'x' + box.height)""";

    @TempDir
    private static Path folder;

    private static Container container;
    private static Rest rest;
    private static String pedagogue;
    private static String unit;
    /** In the order of the page; who has no cells begins with a dash. */
    private static final List<String> ROWS_OF_PAGE = new ArrayList<>();
    private static final List<String> CHILDREN = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        container = Container.demo(folder, Map.of());
        rest = new Rest(container.distribution());
        container.install(KindsTool.bundle().write(folder));
        rest.until("the tool", () -> container.distribution().log().contains("Tool kinds 1.0.0 is ready"));
        assertEquals(2, rest.call("PUT", "/api/v1/tenants/strandby/tools/kinds", rest.token("system", "operator"), "{}").statusCode() / 100);
        pedagogue = rest.token("strandby", "pedagogue");
        unit = first(UNIT, rest.call("GET", "/api/v1/children?limit=1", pedagogue, null).body());
        makeAClass(rest.token("strandby", "administration"));
    }

    /** Of the group all but one are six years old, or nearly, and there are so many. */
    private static void makeAClass(String administration) {
        LocalDate six = LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusYears(6);
        int number = 0;
        int open = 0;
        for (MatchResult child : CHILD.matcher(rest.call("GET", "/api/v1/children?limit=200&unit=" + unit, pedagogue, null).body()).results().toList()) {
            boolean young = LocalDate.parse(child.group(2)).isAfter(six.plusYears(1));
            if (young && number >= TOO_YOUNG) {
                number = Integer.MIN_VALUE;
                continue;
            }
            if (young) {
                String path = "/api/v1/children/" + child.group(1);
                String revision = rest.call("GET", path + "/record", administration, null).headers().firstValue("ETag").orElseThrow();
                var request = container.distribution().request(path).header("Content-Type", "application/json").header("Authorization", "Bearer " + administration)
                        .header("If-Match", revision).method("PATCH", BodyPublishers.ofString("{\"birthDate\":\"" + six + "\"}"));
                HttpResponse<String> changed = container.distribution().send(request);
                assertEquals(200, changed.statusCode(), changed.body());
            }
            number++;
            open++;
        }
        for (; open < CLASS; open++) {
            HttpResponse<String> made = rest.call("POST", "/api/v1/children", administration,
                    "{\"givenName\":\"%s\",\"familyName\":\"Prøve\",\"birthDate\":\"%s\",\"sex\":\"any\",\"unit\":\"%s\",\"from\":\"%s\"}"
                            .formatted("Nykommer " + (char) ('A' + open), six, unit, LocalDate.now().minusDays(30)));
            assertEquals(201, made.statusCode(), made.body());
        }
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void entersAClassByKeyboard() {
        try (Visit visit = new Visit(container.distribution()).signIn("strandby", "pedagogue")) {
            Page page = visit.page;
            visit.open("/tools/kinds/groups/" + unit + "/grid?instrument=class&form=young");
            ((List<?>) page.evaluate(ROWS)).forEach(row -> ROWS_OF_PAGE.add(String.valueOf(row)));
            ROWS_OF_PAGE.stream().filter(row -> !row.startsWith("-")).forEach(CHILDREN::add);
            assertEquals(CLASS, CHILDREN.size(), ROWS_OF_PAGE::toString);
            assertThat(row(page, 0).locator("td")).hasCount(6);
            assertThat(page.locator("td.tv-grid__none")).hasCount(1);
            visit.assertAccessibleEverywhere("class grid");
            assertEquals(List.of(), page.evaluate(TOO_SMALL));

            types(page);
            refusesInPlace(visit);
            pastes(visit);
            goesOnWithoutAConnection(visit);
            keepsBothAnswers(page);
            completes(visit);
        }
    }

    /** Enter, Tab and arrows move; typing replaces; each cell is there at once. */
    private static void types(Page page) {
        cell(page, 0, "word").click();
        assertThat(cell(page, 0, "word")).isFocused();
        page.keyboard().type("0");
        page.keyboard().press("Enter");
        assertThat(cell(page, 1, "word")).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().type("1");
        page.keyboard().press("Tab");
        for (String text : List.of("12", "7,5", "ofte", "1;2", "120,5")) {
            page.keyboard().type(text);
            page.keyboard().press("Tab");
        }
        assertThat(cell(page, 1, "word")).isFocused();
        assertThat(cell(page, 0, "points")).hasText("7,5");
        saved(page, "ok");
        kept(0, "\"word\":1", "\"letters\":12", "\"points\":{\"value\":7.5}", "\"helps\":\"often\"", "\"tools\":[\"ruler\",\"pen\"]", "\"jump\":{\"trials\":[120.5]}");
        assertThat(row(page, 0).locator("[data-state]")).hasText("6 af 6");
        assertTrue(rest.call("GET", "/api/v1/children/" + CHILDREN.get(1) + "/assessments", pedagogue, null).body().indexOf("\"class\"") < 0, "no draft before its first cell");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("b");
        page.keyboard().press("Enter");
        saved(page, "ok");
        kept(2, "\"word\":{\"missing\":\"declined\"}");
    }

    private static void refusesInPlace(Visit visit) {
        Page page = visit.page;
        cell(page, 1, "letters").click();
        page.keyboard().type("99");
        page.keyboard().press("Enter");
        Locator bad = cell(page, 1, "letters");
        assertThat(bad).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#" + bad.getAttribute("aria-describedby"))).hasText("Tallet ligger uden for det, opgaven tillader. Fra 0 til 29.");
        saved(page, "error");
        visit.assertAccessible("class grid with a cell that is refused");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("F2");
        assertThat(bad.locator("input")).hasValue("99");
        visit.assertAccessible("class grid while writing");
        page.keyboard().press("Backspace");
        page.keyboard().press("Enter");
        assertThat(bad).not().hasAttribute("aria-invalid", "true");
        saved(page, "ok");
        kept(1, "\"letters\":9");
    }

    private static void pastes(Visit visit) {
        Page page = visit.page;
        List<String> lines = new ArrayList<>();
        for (String row : ROWS_OF_PAGE.subList(ROWS_OF_PAGE.indexOf(CHILDREN.get(0)), ROWS_OF_PAGE.size())) {
            int number = CHILDREN.indexOf(row);
            // The spreadsheet has a line for each child, also for the one who has no cells here.
            lines.add(number < 0 ? "1" : number % 2 + "\t" + (number == 3 ? "mange" : String.valueOf(number)) + "\t" + number + ",5\tSjældent\t2\t" + (100 + number));
        }
        cell(page, 0, "word").click();
        page.evaluate(PASTE, String.join("\r\n", lines) + "\r\n");
        assertThat(page.locator("#grid-said")).hasText("150 felter er sat ind. 1 værdi lå uden for felterne og er ikke brugt.");
        assertThat(page.locator("td[aria-invalid=true]")).hasCount(1);
        assertThat(cell(page, 3, "letters")).containsText("mange");
        assertThat(page.locator("td[data-is=waiting]")).hasCount(0);
        kept(3, "\"word\":1", "\"points\":{\"value\":3.5}");
        kept(24, "\"letters\":24", "\"points\":{\"value\":24.5}", "\"helps\":\"rarely\"", "\"tools\":[\"pen\"]", "\"jump\":{\"trials\":[124]}");
        cell(page, 3, "letters").click();
        page.keyboard().type("3");
        page.keyboard().press("Enter");
        saved(page, "ok");
        kept(3, "\"letters\":3");
        visit.picture("class-grid");
    }

    private static void goesOnWithoutAConnection(Visit visit) {
        Page page = visit.page;
        visit.offline(true);
        cell(page, 4, "letters").click();
        page.keyboard().type("20");
        page.keyboard().press("Enter");
        page.keyboard().type("21");
        page.keyboard().press("Enter");
        saved(page, "local");
        assertThat(page.locator("[data-trouble=offline]")).containsText("2 svar");
        assertThat(cell(page, 5, "letters")).hasText("21");
        visit.offline(false);
        saved(page, "ok");
        kept(4, "\"letters\":20");
        kept(5, "\"letters\":21");
    }

    /** Somebody else answers meanwhile: the cell says so and keeps both. */
    private static void keepsBothAnswers(Page page) {
        String elsewhere = draft(6);
        HttpResponse<String> read = rest.call("GET", "/api/v1/assessments/" + elsewhere, pedagogue, null);
        String revision = read.body().replaceFirst("(?s).*\"revision\":(\\d+).*", "$1");
        var request = container.distribution().request("/api/v1/assessments/" + elsewhere + "/answers").header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + pedagogue).header("If-Match", "\"" + revision + "\"").method("PATCH", BodyPublishers.ofString("{\"letters\":28}"));
        assertEquals(200, container.distribution().send(request).statusCode());
        cell(page, 6, "letters").click();
        page.keyboard().type("11");
        page.keyboard().press("Enter");
        assertThat(cell(page, 6, "letters")).containsText("Ændret et andet sted til 28.");
        page.keyboard().press("ArrowUp");
        page.locator("#grid-about [data-keep=mine]").click();
        assertThat(cell(page, 6, "letters")).hasText("11");
        saved(page, "ok");
        kept(6, "\"letters\":11");
    }

    private static void completes(Visit visit) {
        Page page = visit.page;
        cell(page, 7, "letters").click();
        page.keyboard().press("Delete");
        saved(page, "ok");
        page.keyboard().press("Escape");
        assertThat(page.locator("#grid-complete")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#grid-done")).hasText("24 er afsluttet.");
        assertThat(row(page, 7).locator("[data-state]")).hasText("Mangler opgave 2.");
        assertThat(row(page, 8).locator("td a")).hasText("Se resultatet");
        visit.assertAccessibleEverywhere("class grid completed");
        page.reload();
        assertThat(row(page, 8).locator("td a")).hasText("Se resultatet");
        assertThat(cell(page, 7, "points")).hasText("7,5");
    }

    private static void saved(Page page, String state) {
        assertThat(page.locator("#saved .tv-saved[data-state=" + state + "]")).isVisible();
    }

    private static Locator row(Page page, int child) {
        return page.locator("tr[data-child='" + CHILDREN.get(child) + "']");
    }

    private static Locator cell(Page page, int child, String item) {
        return row(page, child).locator("td[data-item=" + item + "]");
    }

    /** What the server has of a child. */
    private static void kept(int child, String... answers) {
        String kept = rest.call("GET", "/api/v1/assessments/" + draft(child), pedagogue, null).body().replace(" ", "");
        for (String answer : answers) {
            assertTrue(kept.contains(answer), () -> answer + " in " + kept);
        }
    }

    private static String draft(int child) {
        String all = rest.call("GET", "/api/v1/children/" + CHILDREN.get(child) + "/assessments", pedagogue, null).body();
        return first(ID, Stream.of(all.split("\"id\":\"")).filter(one -> one.contains("\"instrument\":\"class\"")).findFirst().orElseThrow(() -> new AssertionError(all)));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), () -> pattern + " in " + text);
        return found.group(1);
    }
}
