package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;

/** A pedagogue assesses a child's language on a tablet. */
class PedagogueIT {
    private static final Pattern RESULT = Pattern.compile(".*/tools/language/assessments/[0-9a-f-]{36}$");

    @Test
    void findsAChildAssessesAndReadsTheResult() {
        try (Visit visit = new Visit(Distribution.shared()).signIn("strandby", "pedagogue")) {
            Taking taking = Taking.begin(visit, 0);
            visit.assertAccessible("runner-item");
            taking.answerAll(3);
            taking.assertSaved();

            String before = taking.itemId();
            visit.page.reload();
            assertEquals(before, taking.itemId(), "a reload comes back to where one was");

            visit.offline(true);
            int offline = taking.answerAll(4);
            assertEquals(4, offline, "one can go on without a connection");
            taking.assertKeptOnTablet();
            visit.offline(false);
            taking.assertSaved();

            taking.answerAll(200);
            assertTrue(taking.isAtOverview());
            visit.assertAccessible("runner-overview");
            visit.page.locator("#overview form button, #overview button[type=submit]").last().click();
            visit.page.waitForURL(RESULT);
            assertThat(visit.page.locator("main article.tv-card")).hasCount(2);
            visit.assertAccessible("result");
        }
    }

    @Test
    void whatWasAnsweredOutlivesTheServer() {
        Distribution product = Distribution.shared();
        try (Visit visit = new Visit(product).signIn("strandby", "pedagogue")) {
            Taking taking = Taking.begin(visit, 1);
            taking.answerAll(2);
            taking.assertSaved();
            product.kill();
            taking.answerAll(2);
            taking.assertKeptOnTablet();
            String stoodAt = taking.itemId();
            product.start();
            visit.page.evaluate("window.dispatchEvent(new Event('online'))");
            taking.assertSaved();
            visit.page.reload();
            assertEquals(stoodAt, taking.itemId(), "all four answers are on the server");
        }
    }

    @Test
    void signsInAgainWithoutLosingThePage() {
        try (Visit visit = new Visit(Distribution.shared()).signIn("strandby", "pedagogue")) {
            Taking taking = Taking.begin(visit, 2);
            taking.answerAll(2);
            taking.assertSaved();
            visit.forgetSession();
            taking.answer();
            var dialog = visit.page.locator("dialog[open]");
            assertThat(dialog).isVisible();
            visit.assertAccessible("sign-in-again");
            dialog.locator("input[type=password]").fill(Demo.PASSWORD);
            dialog.locator("button[type=submit], .ds-button").first().click();
            assertThat(dialog).not().isVisible();
            taking.assertSaved();
        }
    }
}
