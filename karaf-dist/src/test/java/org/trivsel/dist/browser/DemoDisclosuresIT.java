package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.dist.Distribution;

/** Whoever tries the demo finds something on the pages about disclosures, about who was told, and about who has used a child's data. */
class DemoDisclosuresIT {
    @ParameterizedTest
    @CsvSource({"strandby, Børnehuset Havblik, Lærke, Trukket tilbage", "fjordvik, Fjellstua barnehage, Reven, Trukket tilbake"})
    void oneIsRunningAndOneHasEnded(String tenant, String from, String group, String withdrawn) {
        try (Visit leader = new Visit(Distribution.shared()).signIn(tenant, "leader").open("/disclosed")) {
            Page page = leader.page;
            assertThat(page.locator("main")).containsText(from);
            leader.then(() -> page.locator("main a[href^='/disclosed/']").first().click());
            assertThat(page.locator("main a[href^='/tools/motor/']").first()).isVisible();

            String child = ended(leader, group);
            assertThat(page.locator("section[aria-labelledby=entries] li").first()).containsText(withdrawn);
            leader.open(child + "/informed");
            assertThat(page.locator("main li").first()).isVisible();
            leader.open(child + "/uses");
            assertThat(page.locator("main tbody tr").nth(1)).isVisible();
        }
    }

    /** The disclosures of the first child of the group that has any. @return its path */
    private static String ended(Visit leader, String group) {
        Page page = leader.page;
        leader.open("/");
        leader.open(page.locator("main a[href^='/children?unit=']").filter(new Locator.FilterOptions().setHasText(group)).first().getAttribute("href"));
        for (Object path : (List<?>) page.locator("main a[href^='/children/']").evaluateAll("all => all.map(one => one.getAttribute('href'))")) {
            leader.open(path + "/disclosures");
            if (page.locator("section[aria-labelledby=entries] li").count() > 0) {
                return path.toString();
            }
        }
        throw new AssertionError("Of no child of " + group + " anything was disclosed");
    }
}
