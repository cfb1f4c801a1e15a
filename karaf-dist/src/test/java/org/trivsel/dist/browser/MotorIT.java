package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Distribution;

/** A pedagogue rates a child's motor skills, writes notes meanwhile, and sees what to do. The tool is data only: its pages come from its instrument. */
class MotorIT {
    private static final Pattern RUNNER = Pattern.compile(".*/tools/motor/assessments/[0-9a-f-]{36}/.*");
    private static final Pattern RESULT = Pattern.compile(".*/tools/motor/assessments/[0-9a-f-]{36}$");

    @Test
    void ratesByKeyboardWithNotesAndReadsTheSpider() {
        try (Visit visit = new Visit(Distribution.shared()).signIn("strandby", "pedagogue")) {
            Page page = visit.page;
            visit.open("/tools/motor");
            page.locator("main a[href*='/tools/motor/groups/']").first().click();
            visit.assertAccessible("motor group");
            page.locator("a[href*='/tools/motor/children/']").first().click();
            page.locator("#begin").click();
            page.waitForURL(RUNNER);
            assertThat(item(page).locator(".tv-opt__anchor")).hasCount(4);
            visit.assertAccessible("motor item");

            item(page).locator(".tv-run__note > summary").click();
            item(page).locator("textarea[name=note]").fill("Holder fast i gelænderet");
            item(page).locator("h2").focus();
            page.keyboard().press("2");
            page.keyboard().press("Enter");
            assertThat(item(page).locator("textarea[name=note]")).hasValue("Holder fast i gelænderet");
            page.keyboard().press("0");
            item(page).locator("[name=missing][value=not-seen]").click();
            assertThat(item(page).locator("[data-missing-shown]")).isVisible();
            page.keyboard().press("ArrowRight");
            for (int left = 16; left > 0; left--) {
                page.keyboard().press("2");
                page.keyboard().press("ArrowRight");
            }
            assertThat(page.locator("#overview")).isVisible();
            assertThat(page.locator("#overview [data-gap]:visible")).hasCount(0);
            assertThat(page.locator("#saved .tv-saved[data-state=ok]")).isVisible();
            page.reload();
            assertThat(page.locator("#overview")).isVisible();

            page.locator("#complete button").click();
            page.waitForURL(RESULT);
            assertThat(page.locator("section[aria-labelledby=chart-web] svg.tv-chart[role=img]")).isVisible();
            assertThat(page.locator("section[aria-labelledby=notes]")).containsText("Holder fast i gelænderet");
            assertThat(page.locator("section[aria-labelledby=todo] article").first()).isVisible();
            visit.assertAccessible("motor result");

            visit.open(page.locator("a[href$='/form']").getAttribute("href"));
            assertThat(page.locator(".tv-sheet__anchors").first()).containsText("Kan med hjælp");
            assertThat(page.locator(".tv-sheet__lines").first()).containsText("Holder fast i gelænderet");
            assertThat(page.locator(".tv-sheet__notice").first()).containsText("opdigtet");
        }
    }

    private static Locator item(Page page) {
        return page.locator("form.tv-run__item:visible");
    }
}
