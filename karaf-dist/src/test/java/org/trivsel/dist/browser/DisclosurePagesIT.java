package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Distribution;

/** A leader records a disclosure, its recipient reads, it is withdrawn, and the page for parents tells who has seen what. */
class DisclosurePagesIT {
    @Test
    void isRecordedReadAndWithdrawn() {
        String child;
        String unit;
        try (Visit pedagogue = new Visit(Distribution.shared()).signIn("strandby", "pedagogue").open("/children")) {
            child = pedagogue.page.locator("main a[href^='/children/']").first().getAttribute("href");
            pedagogue.open(child);
            unit = pedagogue.page.locator("main .tv-eyebrow a").first().innerText().strip();
            pedagogue.open(child + "/plan");
            pedagogue.page.locator("main a[href^='/plans/new']").click();
            pedagogue.page.locator("#begin-goal").fill("Leger med to andre");
            pedagogue.page.locator("main form button.ds-button").first().click();
            pedagogue.page.waitForURL("**/plans/*");
        }
        try (Visit leader = new Visit(Distribution.shared()).signIn("strandby", "leader").open(child)) {
            Page page = leader.page;
            shot(page, "child-with-disclosures");
            leader.then(() -> page.locator("main a[href$='/disclosures']").first().click());
            record(leader, unit);
            leader.assertAccessible("disclosures");
            shot(page, "disclosures");
            Locator entry = page.locator("section[aria-labelledby=entries] li").first();
            assertThat(entry).containsText("Talepædagogen skal kende målene");

            try (Visit reader = new Visit(Distribution.shared()).signIn("strandby", "pedagogue").open("/disclosed")) {
                reader.assertAccessible("received");
                shot(reader.page, "received");
                reader.then(() -> reader.page.locator("main a[href^='/disclosed/']").first().click());
                assertThat(reader.page.locator("main")).containsText("Leger med to andre");
                reader.assertAccessible("opened");
                shot(reader.page, "opened");
            }

            entry.locator("summary").click();
            entry.locator("input[name=who]").fill("Moderen");
            leader.then(() -> entry.locator("form button").click());
            assertThat(page.locator("section[aria-labelledby=entries] li").first()).containsText("Trukket tilbage");
            leader.open(child + "/uses");
            assertThat(page.locator("main tbody tr").first()).containsText("leder");
            leader.assertAccessible("uses");
            shot(page, "uses");
            Paper paper = Paper.print(page, Path.of("target", "screenshots", "uses.pdf"));
            org.junit.jupiter.api.Assertions.assertNotNull(paper);
        }
    }

    /** To another country first, which is refused with what to do; then to a unit here. */
    private static void record(Visit visit, String unit) {
        Page page = visit.page;
        page.locator("#purpose").fill("Talepædagogen skal kende målene");
        page.locator("input[name=covers][value=plans]").check();
        page.locator("#basis").selectOption(new SelectOption().setValue("public-task"));
        page.locator("input[name=to][value=outside]").check(new Locator.CheckOptions().setForce(true));
        page.locator("#name").fill("Klinikken i Nuuk");
        page.locator("#country").selectOption("GL");
        visit.then(() -> page.locator("section[aria-labelledby=new] form button").click());
        assertThat(page.locator("#wrongs")).containsText("Oplysningerne ville forlade landet");
        visit.assertAccessible("disclosure refused");
        shot(page, "disclosure-refused");
        page.locator("input[name=to][value=unit]").check(new Locator.CheckOptions().setForce(true));
        String value = page.locator("#unit option").filter(new Locator.FilterOptions().setHasText(unit)).first().getAttribute("value");
        page.locator("#unit").selectOption(new SelectOption().setValue(value));
        visit.then(() -> page.locator("section[aria-labelledby=new] form button").click());
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")).setFullPage(true));
    }
}
