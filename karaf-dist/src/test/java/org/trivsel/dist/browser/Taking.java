package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** An assessment being taken on the runner's pages. */
final class Taking {
    private final Page page;

    Taking(Page page) {
        this.page = page;
    }

    Locator item() {
        return page.locator("form.tv-run__item:visible");
    }

    boolean isAtOverview() {
        return page.locator("#overview").isVisible();
    }

    String itemId() {
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
    int answerAll(int most) {
        int done = 0;
        while (done < most && !isAtOverview()) {
            answer();
            next();
            done++;
        }
        return done;
    }

    void assertSaved() {
        assertThat(page.locator("#saved .tv-saved[data-state=ok]")).isVisible();
    }

    void assertKeptOnTablet() {
        assertThat(page.locator("#saved .tv-saved[data-state=local]")).isVisible();
    }
}
