package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.dist.Distribution;

/** What it takes of a pedagogue to rate a group of children who thrive. The page counts what is pressed; the time is only told. */
class EarlyClicksIT {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyClicksIT.class);
    private static final Pattern PART = Pattern.compile(".*/tools/early/parts/[0-9a-f-]{36}(\\?after=one)?$");
    private static final String COUNTING = """
            for (const kind of ['pointerdown', 'keydown']) {
              addEventListener(kind, () => sessionStorage.setItem('pressed', 1 + Number(sessionStorage.getItem('pressed'))), true);
            }
            """;
    private static final int CLICKS_A_CHILD = 2;
    private static final int KEYS_A_CHILD = 8;

    @Test
    void aChildWhoThrivesTakesTwoClicksAndTheNextOneIsThere() {
        try (Visit leader = new Visit(Distribution.shared()).signIn("strandby", "leader");
                Visit pedagogue = new Visit(Distribution.shared()).signIn("strandby", "pedagogue")) {
            Page page = pedagogue.page;
            page.addInitScript(COUNTING);
            pedagogue.open("/tools/early/rounds/" + EarlyIT.open(leader, "Få klik, " + System.nanoTime()));
            pedagogue.then(() -> page.locator("main a[href*='/units/']").last().click());
            pedagogue.then(() -> page.locator("main a[href*='/tools/early/parts/']").first().click());
            byKeys(pedagogue);
            pedagogue.assertAccessible("the next own rating");
            int before = pressed(page);
            int children = 0;
            Duration longest = Duration.ZERO;
            long began = System.nanoTime();
            while (PART.matcher(page.url()).matches()) {
                long one = System.nanoTime();
                page.locator("label.tv-stop:has(input[value='2'])").click();
                pedagogue.then(() -> page.locator("#rating button[name=next]").click());
                children++;
                longest = longest.compareTo(Duration.ofNanos(System.nanoTime() - one)) > 0 ? longest : Duration.ofNanos(System.nanoTime() - one);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            assertTrue(children > 1, "the group has several children");
            assertTrue(pressed(page) - before <= CLICKS_A_CHILD * children, (pressed(page) - before) + " for " + children);
            LOG.info("{} children rated: {} clicks and {} s each, the longest {} ms", children, (double) (pressed(page) - before) / children, seconds / children,
                    longest.toMillis());
            assertThat(page.locator("main li").filter(new Locator.FilterOptions().setHasText("Ikke vurderet af dig"))).hasCount(0);
        }
    }

    /** From a page that was just opened: past the menu, to the ruler, a place on it, handed in. */
    private static void byKeys(Visit pedagogue) {
        Page page = pedagogue.page;
        int before = pressed(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        for (int i = 0; i < KEYS_A_CHILD && !onTheRuler(page); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        int keys = pressed(page) + 1 - before;
        pedagogue.then(() -> page.keyboard().press("Enter"));
        assertThat(page.locator("main")).containsText("Her er det næste barn");
        assertTrue(keys <= KEYS_A_CHILD, keys + " keys");
        LOG.info("A child rated with {} keys", keys);
    }

    private static boolean onTheRuler(Page page) {
        return (boolean) page.evaluate("document.activeElement?.name === 'position'");
    }

    private static int pressed(Page page) {
        return (int) page.evaluate("Number(sessionStorage.getItem('pressed'))");
    }
}
