package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;
import org.trivsel.dist.Demo;
import org.trivsel.dist.KindsTool;

/** An item of every kind, and every rule, taken by keyboard alone; the connection is cut in the middle. */
class KindsIT {
    private static final Pattern CHILD = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"[^{}]*?\"birthDate\":\"([0-9-]{10})\"");
    private static final int MOST_TABS = 60;
    /** What a finger must meet, and is smaller than 44 pixels. Links to the overview's items are chips of that height. */
    private static final String TOO_SMALL = """
            [...document.querySelectorAll('form.tv-run__item:not([hidden]) :is(button, summary, select, input, label.tv-opt, label.tv-pic)')]
              .filter(one => one.checkVisibility() && !one.closest('.tv-sr') && !['radio', 'checkbox', 'hidden'].includes(one.type))
              .map(one => [one, one.getBoundingClientRect()]).filter(([, box]) => box.height < 43.5 || box.width < 43.5)
              .map(([one, box]) => one.outerHTML.slice(0, 120) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))""";

    @TempDir
    private static Path folder;

    private static Container container;
    private static Rest rest;

    @BeforeAll
    static void start() throws IOException {
        container = Container.demo(folder, Map.of());
        rest = new Rest(container.distribution());
        container.install(KindsTool.bundle().write(folder));
        rest.until("the tool", () -> container.distribution().log().contains("Tool kinds 1.0.0 is ready"));
        String operator = rest.token("system", "operator");
        assertEquals(2, rest.call("PUT", "/api/v1/tenants/strandby/tools/kinds", operator, "{}").statusCode() / 100);
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void takesEveryKindByKeyboardAloneAlsoWithoutAConnection() {
        String token = rest.token("strandby", "pedagogue");
        String id = begin(token);
        try (Visit visit = new Visit(container.distribution()).signIn("strandby", "pedagogue")) {
            Page page = visit.page;
            visit.open(KindsTool.BASE + "/" + id + "/run");
            at(visit, "show");
            keys(page, "1", "Enter");
            beginsByAgeAndGoesBackOnce(visit);
            ratedAndPlaced(visit);
            visit.offline(true);
            judgedSeenAndEntered(visit);
            assertThat(page.locator("#saved .tv-saved[data-state=local]")).isVisible();
            measuredAndTimed(visit);
            visit.offline(false);
            heardAndPicked(visit);
            assertThat(page.locator("#saved .tv-saved[data-state=ok]")).isVisible();
            gateAndBranch(visit);

            assertThat(page.locator("#overview")).isVisible();
            assertThat(page.locator("#overview")).containsText("Stilles ikke, fordi et tidligere svar ikke giver anledning til det.");
            assertThat(page.locator("#overview")).containsText("1 kunne ikke besvares og mangler i resultatet.");
            visit.assertAccessibleEverywhere("kinds overview");
            page.reload();
            assertThat(page.locator("#overview [data-gap]:visible")).hasCount(0);
            String kept = rest.call("GET", "/api/v1/assessments/" + id, token, null).body();
            for (String answer : List.of("\"run\":{\"trials\":[12.5,null,11.85]}", "\"grip\":{\"sides\":{\"left\":[12,14.5],\"right\":[16]}}", "\"mood\":4",
                    "\"read\":{\"correct\":45,\"seconds\":80}", "\"room\":{\"marks\":{\"r11\":\"no\",\"r31\":\"yes\",\"r32\":\"not-applicable\"}}",
                    "\"state\":\"fully\"", "\"by\":\"Ada\"", "\"total\":{\"value\":23.5}", "\"plays\":{\"missing\":\"declined\"}", "\"sound\":\"a\"")) {
                assertTrue(kept.replace(" ", "").contains(answer), () -> answer + " in " + kept);
            }
            tab(page, "#complete button");
            visit.then(() -> keys(page, "Enter"));
            assertThat(page.locator("h1")).hasText("Resultat");
            visit.open(KindsTool.BASE + "/" + id + "/form");
            assertThat(page.locator("main")).containsText("33,75");
            visit.assertAccessible("kinds sheet");
        }
    }

    private static void beginsByAgeAndGoesBackOnce(Visit visit) {
        Page page = visit.page;
        at(visit, "w3");
        assertThat(item(page)).containsText("begynder her");
        keys(page, "2", "Enter");
        at(visit, "w2");
        assertThat(page.locator("#stopped")).containsText("Stil nu opgaven før");
        keys(page, "1", "Enter");
        at(visit, "w1");
        keys(page, "1", "Enter");
        at(visit, "w4");
        keys(page, "1", "Enter");
        at(visit, "w5");
        keys(page, "1", "Enter");
    }

    private static void ratedAndPlaced(Visit visit) {
        Page page = visit.page;
        at(visit, "often");
        assertThat(item(page)).containsText("Næsten hver dag");
        keys(page, "2", "Enter");
        at(visit, "plays");
        keys(page, "0", "3", "ArrowRight");
        at(visit, "mood");
        Locator ruler = item(page).locator("[data-ruler]");
        assertEquals("Ikke sat endnu", ruler.getAttribute("aria-valuetext"));
        tab(page, "[data-ruler]");
        keys(page, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
        assertThat(ruler).hasAttribute("aria-valuetext", "4, Undrer sig");
        keys(page, "Enter");
    }

    private static void judgedSeenAndEntered(Visit visit) {
        Page page = visit.page;
        at(visit, "room");
        tab(page, "[name='mark.r11']");
        keys(page, "ArrowDown");
        tab(page, "[name='mark.r31']");
        keys(page, "Space");
        tab(page, "[name='mark.r32']");
        keys(page, "ArrowUp", "Enter");
        at(visit, "babble");
        tab(page, "[data-field=state]");
        keys(page, "h");
        tab(page, "[data-field=by]");
        page.keyboard().type("Ada");
        keys(page, "Enter");
        at(visit, "total");
        tab(page, "[name=answer]");
        page.keyboard().type("23,5");
        keys(page, "Enter");
    }

    private static void measuredAndTimed(Visit visit) {
        Page page = visit.page;
        at(visit, "run");
        type(page, "trial..1", "12,5");
        type(page, "trial..3", "11.85");
        assertThat(item(page).locator("[data-reading]")).hasText("11,85");
        keys(page, "Enter");
        at(visit, "grip");
        type(page, "trial.left.1", "12");
        type(page, "trial.left.2", "x");
        assertThat(item(page).locator("[data-wrong]")).hasText("Svaret passer ikke til opgaven.");
        keys(page, "Control+a");
        page.keyboard().type("14,5");
        assertThat(item(page).locator("[data-wrong]")).isHidden();
        type(page, "trial.right.1", "16");
        assertThat(item(page).locator("[data-reading]")).hasText("15,25");
        keys(page, "Enter");
        at(visit, "read");
        tab(page, "[data-toggle]");
        keys(page, "Space");
        assertThat(item(page).locator("[data-clock][data-running]")).isVisible();
        assertThat(item(page).locator("[data-clock-says]")).hasText("Uret går.");
        keys(page, "Space");
        assertThat(item(page).locator("[name=correct]")).isFocused();
        assertThat(item(page).locator("[name=seconds]")).hasValue(Pattern.compile("\\d+(,\\d)?"));
        page.keyboard().type("45");
        tab(page, "[name=seconds]");
        keys(page, "Control+a");
        page.keyboard().type("80");
        assertThat(item(page).locator("[data-reading]")).hasText("33,75");
        keys(page, "Enter");
    }

    private static void heardAndPicked(Visit visit) {
        Page page = visit.page;
        at(visit, "sound");
        assertThat(item(page).locator("[data-play]")).hasCount(3);
        tab(page, "[data-play]");
        keys(page, "Enter");
        tab(page, ".tv-sound__text > summary");
        keys(page, "Enter");
        assertThat(item(page).locator(".tv-sound__text p").first()).isVisible();
        keys(page, "1", "ArrowRight");
        at(visit, "pick");
        keys(page, "1", "ArrowRight");
        at(visit, "words");
        keys(page, "1", "ArrowRight");
    }

    private static void gateAndBranch(Visit visit) {
        Page page = visit.page;
        at(visit, "steps");
        keys(page, "2", "ArrowRight");
        at(visit, "extra");
        keys(page, "1", "ArrowRight");
        at(visit, "pet");
        keys(page, "2", "ArrowRight");
    }

    /** The item shows, can be met by a finger, and breaks no rule. */
    private static void at(Visit visit, String item) {
        assertThat(item(visit.page)).hasAttribute("data-item", item);
        assertEquals(List.of(), visit.page.evaluate(TOO_SMALL), item);
        visit.assertAccessible("kinds " + item);
    }

    private static void type(Page page, String name, String text) {
        tab(page, "[name='" + name + "']");
        page.keyboard().type(text);
    }

    /** Goes on with Tab until it is there. */
    private static void tab(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No Tab leads to " + selector);
    }

    private static void keys(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator item(Page page) {
        return page.locator("form.tv-run__item:visible");
    }

    /** With a child that begins later in the form because of its age. */
    private static String begin(String token) {
        String children = rest.call("GET", "/api/v1/children?limit=200", token, null).body();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        for (MatchResult child : CHILD.matcher(children).results().toList()) {
            LocalDate birth = LocalDate.parse(child.group(2));
            if (birth.isBefore(today.minusYears(4)) && birth.isAfter(today.minusYears(6))) {
                String begun = rest.call("POST", "/api/v1/assessments", token,
                        "{\"child\":\"" + child.group(1) + "\",\"instrument\":\"kinds\",\"date\":\"" + today.minusDays(1) + "\"}").body();
                return begun.replaceFirst("^\\{\"id\":\"([0-9a-f-]{36})\"(?s:.*)", "$1");
            }
        }
        throw new AssertionError("No child of four or five: " + children);
    }
}
