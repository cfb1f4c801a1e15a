package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Distribution;

/** Where the municipality holds the conversation with the parents: one rates, they talk, the parents' part is written down, and they get it in writing. */
class EarlyParentsIT {
    private static final String TENANT = "fjordvik";
    private static final Pattern TALK = Pattern.compile(".*/tools/early/parts/[0-9a-f-]{36}/talk$");

    @Test
    void oneRatesTheParentsTakePartAndGetALetter() {
        Rest rest = new Rest(Distribution.shared());
        decide(rest, "early.company", "parents");
        decide(rest, "early.tell", "yes");
        // Whoever holds custody is told first where the country's pack says so; that is another test's.
        decide(rest, "early.inform", "no");
        try (Visit leader = new Visit(Distribution.shared()).signIn(TENANT, "leader");
                Visit pedagogue = new Visit(Distribution.shared()).signIn(TENANT, "pedagogue")) {
            String round = EarlyIT.open(leader, "Med foreldre, " + System.nanoTime());
            Page page = pedagogue.page;
            pedagogue.open("/tools/early/rounds/" + round);
            pedagogue.then(() -> page.locator("main a[href*='/units/']").last().click());
            pedagogue.then(() -> page.locator("main a[href*='/tools/early/parts/']").first().click());
            page.waitForResponse("**/answers", () -> page.locator("label.tv-stop:has(input[value='5'])").click());
            pedagogue.then(() -> page.locator("#rating button.ds-button:not([name])").click());
            page.waitForURL(TALK);
            pedagogue.assertAccessibleEverywhere("conversation with parents");
            PrintIT.print(page, "conversation-parents");
            page.locator("label.tv-stop:has(input[value='4'])").click();
            page.locator("#reason").fill("Hun sover urolig");
            // The browser does not send it without their part; whatever does is told the same by the server.
            assertThat(page.locator("#parents:required")).isVisible();
            page.locator("#parents").fill("Mor forteller at nettene er vanskelige");
            pedagogue.then(() -> page.locator("button[name=agreed][value=yes]").click());
            assertThat(page.locator("section[aria-labelledby=decided]")).containsText("nettene er vanskelige");
            letter(pedagogue, URI.create(page.url()).getPath());
        }
    }

    private static void letter(Visit visit, String talk) {
        Page page = visit.page;
        visit.then(() -> page.locator("section[aria-labelledby=decided] a[href$='/letter']").click());
        visit.assertAccessibleEverywhere("letter to parents");
        assertThat(page.locator(".tv-letter").first()).containsText("Hun sover urolig");
        // What one of them told is not for the other.
        assertThat(page.locator(".tv-letter").first()).not().containsText("nettene er vanskelige");
        assertThat(page.locator(".tv-letter").first()).not().containsText("4 av 9");
        PrintIT.print(page, "letter-parents");
        visit.open(talk);
    }

    private static void decide(Rest rest, String setting, String value) {
        String token = rest.token(TENANT, "administration");
        String seen = rest.call("GET", "/api/v1/policy/" + setting, token, null).body().replaceFirst("(?s).*?\"revision\":(\\d+).*", "$1");
        var answer = rest.call("PUT", "/api/v1/policy/" + setting, token, "{\"value\":\"" + value + "\",\"reason\":\"Prøve\",\"seen\":" + seen + "}");
        assertEquals(200, answer.statusCode(), answer::body);
    }
}
