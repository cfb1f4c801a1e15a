package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Distribution;

/** A round from its plan to its figures: a leader opens it, two rate without seeing each other, they talk, it is closed. */
class EarlyIT {
    private static final Pattern ROUND = Pattern.compile(".*/rounds/[0-9a-f-]{36}$");
    private static final Pattern TALK = Pattern.compile(".*/tools/early/parts/[0-9a-f-]{36}/talk$");
    private static final String TITLE = "Prøverunde, " + System.nanoTime();

    @Test
    void aRoundIsOpenedRatedTalkedAboutClosedAndRead() {
        try (Visit leader = new Visit(Distribution.shared()).signIn("strandby", "leader");
                Visit pedagogue = new Visit(Distribution.shared()).signIn("strandby", "pedagogue")) {
            String round = open(leader, TITLE);
            String part = rate(pedagogue, round);
            blind(leader, part);
            leader.page.locator("label.tv-stop:has(input[value='5'])").click();
            assertThat(leader.page.locator("#saved .tv-saved[data-state=ok]")).containsText("kl.");
            leader.then(() -> leader.page.locator("#rating button.ds-button:not([name])").click());
            leader.page.waitForURL(TALK);
            talk(leader, pedagogue);
            close(leader, round);
        }
    }

    /** @return the id of a round that is open */
    static String open(Visit leader, String title) {
        Page page = leader.page;
        leader.open("/rounds").assertAccessible("rounds");
        leader.open("/rounds/new").assertAccessible("new round");
        page.locator("#title").fill(title);
        page.locator("#units").selectOption(new SelectOption().setIndex(0));
        leader.then(() -> page.locator("main form button.ds-button[data-big]").click());
        why(leader);
        page.waitForURL(ROUND);
        leader.assertAccessible("planned round");
        leader.then(() -> page.locator("form[action$='/open'] button").click());
        assertThat(page.locator("#round table")).isVisible();
        leader.assertAccessibleEverywhere("open round");
        String path = URI.create(page.url()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Others hold rounds here as well: one more than the policy says a year takes a reason. */
    private static void why(Visit leader) {
        if (leader.page.locator("#reason").count() > 0) {
            leader.assertAccessible("reason");
            leader.page.locator("#reason").fill("Prøve");
            leader.then(() -> leader.page.locator("main form button.ds-button[data-big]").click());
        }
    }

    private static String rate(Visit pedagogue, String round) {
        Page page = pedagogue.page;
        pedagogue.open("/");
        assertThat(page.locator("main")).containsText(TITLE);
        pedagogue.open("/tools/early/rounds/" + round).assertAccessible("early round");
        pedagogue.then(() -> page.locator("main a[href*='/units/']").last().click());
        pedagogue.assertAccessible("early group");
        pedagogue.then(() -> page.locator("main a[href*='/tools/early/parts/']").first().click());
        pedagogue.assertAccessibleEverywhere("own rating");
        String part = URI.create(page.url()).getPath();
        page.locator("label.tv-stop input[value='1']").focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.locator("#observation").fill("Han leger med hele gruppen");
        page.waitForResponse("**/answers", () -> page.locator("label.tv-opt:has(input[name='mark-joins'][value='4'])").click());
        assertThat(page.locator("#saved .tv-saved[data-state=ok]")).containsText("kl.");
        page.reload();
        assertThat(page.locator("#observation")).hasValue("Han leger med hele gruppen");
        assertThat(page.locator("input[name=position][value='2']")).isChecked();
        pedagogue.then(() -> page.locator("#rating button.ds-button:not([name])").click());
        assertThat(page.locator("main")).containsText("Du har afleveret");
        pedagogue.assertAccessible("handed in");
        return part;
    }

    private static void blind(Visit leader, String part) {
        leader.open(part);
        assertThat(leader.page.locator("main")).not().containsText("Han leger med hele gruppen");
        assertThat(leader.page.locator("input[name=position]:checked")).hasCount(0);
        leader.open(part + "/talk");
        assertThat(leader.page.locator("main")).not().containsText("Han leger med hele gruppen");
        leader.open(part);
    }

    private static void talk(Visit leader, Visit pedagogue) {
        Page page = leader.page;
        leader.assertAccessibleEverywhere("conversation");
        assertThat(page.locator("section[aria-labelledby=apart] .tv-duo")).hasCount(1);
        assertThat(page.locator("section[aria-labelledby=said]")).containsText("Han leger med hele gruppen");
        assertThat(page.locator("input[name=position]:checked")).hasCount(0);
        PrintIT.print(page, "conversation");
        pedagogue.page.reload();
        pedagogue.page.waitForURL(TALK);

        page.locator("label.tv-stop:has(input[value='4'])").click();
        page.locator("#reason").fill("Hun leger gerne med én ad gangen");
        leader.then(() -> page.locator("button[name=agreed][value=yes]").click());
        assertThat(page.locator("section[aria-labelledby=decided]")).containsText("Undring eller bekymring, 4 af 9");
        assertThat(page.locator("section[aria-labelledby=decided] a[href^='/plans/new?child=']")).isVisible();
        leader.assertAccessible("decided");
        PrintIT.print(page, "conversation-decided");

        Page late = pedagogue.page;
        late.locator("#reason").fill("Skrevet samtidig");
        pedagogue.then(() -> late.locator("button[name=agreed][value=no]").click());
        assertThat(late.locator("main [role=alert]")).containsText("imens");
        assertThat(late.locator("#reason")).hasValue("Skrevet samtidig");
        assertThat(late.locator("section[aria-labelledby=decided]")).containsText("én ad gangen");
    }

    private static void close(Visit leader, String round) {
        Page page = leader.page;
        leader.open("/rounds/" + round);
        assertThat(page.locator("#round .tv-card .tv-num").first()).containsText("1 af");
        page.locator("#round details summary").click();
        leader.then(() -> page.locator("form[action$='/close'] button").click());
        assertThat(page.locator("#round")).containsText("Runden er lukket");
        leader.assertAccessible("closed round");
        leader.open("/tools/early/movement?round=" + round);
        assertThat(page.locator("main table").first()).containsText("For få børn til at vises");
        assertThat(page.locator("section[aria-labelledby=groups] table")).containsText("For få børn til at vises");
        leader.assertAccessibleEverywhere("movement");
    }
}
