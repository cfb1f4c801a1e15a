package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** An assessment being taken on the runner's pages. */
public final class Taking {
    private static final Pattern RUNNER = Pattern.compile(".*/tools/language/assessments/[0-9a-f-]{36}/.*");

    private final Page page;

    private Taking(Page page) {
        this.page = page;
    }

    /** Begins with one of the children that are due, counted from the first. */
    public static Taking begin(Visit visit, int which) {
        visit.open("/tools/language");
        visit.page.locator("main a[href*='/tools/language/groups/']").first().click();
        visit.page.locator("a[href*='/tools/language/children/']").nth(which).click();
        visit.page.locator("#begin").click();
        visit.page.waitForURL(RUNNER);
        return new Taking(visit.page);
    }

    public void reload() {
        page.reload();
    }

    Locator item() {
        return page.locator("form.tv-run__item:visible");
    }

    boolean isAtOverview() {
        return page.locator("#overview").isVisible();
    }

    public String itemId() {
        return item().getAttribute("data-item");
    }

    /** Gives the item on the screen an answer that fits its kind; the first there is. */
    void answer() {
        Locator form = item();
        String kind = form.getAttribute("data-kind");
        switch (kind) {
            case "tiles" -> form.locator("label.tv-pic").first().click();
            case "correct", "choice" -> form.locator("label.tv-opt").first().click();
            case "count" -> form.locator("button[data-step='1']").click();
            case "words" -> form.locator("label.tv-opt").first().click();
            default -> form.locator("textarea").first().fill("Taler også polsk");
        }
    }

    void next() {
        item().locator("footer [data-go=next]").click();
    }

    /** Answers what comes until the overview, or until so many items are done. */
    public int answerAll(int most) {
        int done = 0;
        while (done < most && !isAtOverview()) {
            answer();
            next();
            done++;
        }
        return done;
    }

    public void assertSaved() {
        assertThat(page.locator("#saved .tv-saved[data-state=ok]")).isVisible();
    }

    public void assertKeptOnTablet() {
        assertThat(page.locator("#saved .tv-saved[data-state=local]")).isVisible();
    }
}
