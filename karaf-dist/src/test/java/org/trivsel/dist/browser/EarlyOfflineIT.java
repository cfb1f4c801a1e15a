package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;

/** An own rating is written without a connection, through a reload, after the session is over and on two devices at once; nothing of it is lost. */
class EarlyOfflineIT {
    private static final String SEEN = "Han leger ved sandkassen, også når nettet er væk";

    @Test
    void nothingOfARatingIsLost() {
        try (Visit leader = new Visit(Distribution.shared()).signIn("strandby", "leader");
                Visit pedagogue = new Visit(Distribution.shared()).signIn("strandby", "pedagogue");
                Visit tablet = new Visit(Distribution.shared()).signIn("strandby", "pedagogue")) {
            String round = EarlyIT.open(leader, "Uden net, " + System.nanoTime());
            pedagogue.open("/tools/early/rounds/" + round);
            pedagogue.then(() -> pedagogue.page.locator("main a[href*='/units/']").last().click());
            pedagogue.then(() -> pedagogue.page.locator("main a[href*='/tools/early/parts/']").nth(1).click());
            String part = java.net.URI.create(pedagogue.page.url()).getPath();
            withoutConnection(pedagogue);
            throughAReload(pedagogue);
            afterTheSession(pedagogue);
            onTwoDevices(pedagogue, tablet, part);
            pedagogue.page.reload();
            assertThat(pedagogue.page.locator("#observation")).hasValue(SEEN);
            assertChosen(pedagogue.page, "mark-joins", 4);
            assertChosen(pedagogue.page, "mark-joy", 3);
            assertChosen(pedagogue.page, "mark-calm", 2);
            assertChosen(pedagogue.page, "position", 7);
            pedagogue.then(() -> pedagogue.page.locator("#rating button.ds-button:not([name])").click());
            assertThat(pedagogue.page.locator("main")).containsText("Du har afleveret");
            whatCameTooLateIsShown(pedagogue.page);
        }
    }

    private static void withoutConnection(Visit visit) {
        Page page = visit.page;
        visit.offline(true);
        choose(page, "mark-joins", 4);
        page.locator("#observation").fill(SEEN);
        assertThat(page.locator("[data-trouble=offline]")).containsText("2 svar");
        assertThat(page.locator(".tv-saved[data-state=local]")).isVisible();
        page.locator("#rating button.ds-button:not([name])").click();
        assertThat(page.locator("#finishing")).isVisible();
        visit.assertAccessible("rating without connection");
        visit.offline(false);
        assertSaved(page);
        assertThat(page.locator("#finishing")).not().isVisible();
    }

    /** The server is not there for what the page sends, and the page is loaded anew in the middle of that. */
    private static void throughAReload(Visit visit) {
        Page page = visit.page;
        page.route("**/answers", route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        choose(page, "mark-joy", 3);
        assertThat(page.locator("[data-trouble=offline]")).containsText("1 svar");
        page.reload();
        assertChosen(page, "mark-joy", 3);
        assertThat(page.locator(".tv-saved[data-state=local]")).isVisible();
        page.unroute("**/answers");
        page.evaluate("window.dispatchEvent(new Event('online'))");
        assertSaved(page);
    }

    private static void afterTheSession(Visit visit) {
        Page page = visit.page;
        visit.forgetSession();
        choose(page, "mark-calm", 2);
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog).isVisible();
        dialog.locator("input[type=password]").fill(Demo.PASSWORD);
        dialog.locator("button[type=submit], .ds-button").first().click();
        assertThat(dialog).not().isVisible();
        assertSaved(page);
        assertChosen(page, "mark-calm", 2);
    }

    private static void onTwoDevices(Visit first, Visit second, String part) {
        second.open(part);
        choose(first.page, "position", 2);
        assertSaved(first.page);
        second.page.locator("label.tv-stop:has(input[value='7'])").click();
        assertThat(second.page.locator("#conflict")).isVisible();
        second.assertAccessible("two answers");
        second.page.locator("#conflict [data-keep=mine]").click();
        assertThat(second.page.locator("#conflict")).not().isVisible();
        assertSaved(second.page);
    }

    /** As when the round was closed while this device had no connection. */
    private static void whatCameTooLateIsShown(Page page) {
        assertThat(page.locator("#unsent")).not().isVisible();
        page.evaluate("""
                () => {
                  const { account, part } = document.getElementById('own').dataset;
                  localStorage.setItem(`trivsel.run/${account}/${part}/observation`, JSON.stringify({ value: 'Aldrig sendt', base: null, sent: [] }));
                }""");
        page.reload();
        assertThat(page.locator("#unsent")).containsText("Aldrig sendt");
        page.locator("#unsent button").click();
        assertThat(page.locator("#unsent")).not().isVisible();
        page.reload();
        assertThat(page.locator("#unsent")).not().isVisible();
    }

    private static void assertSaved(Page page) {
        assertThat(page.locator(".tv-saved[data-state=ok]")).isVisible();
    }

    private static void assertChosen(Page page, String name, int step) {
        assertThat(page.locator("input[name='" + name + "'][value='" + step + "']")).isChecked();
    }

    private static void choose(Page page, String name, int step) {
        page.locator("label:has(input[name='" + name + "'][value='" + step + "'])").click();
    }
}
