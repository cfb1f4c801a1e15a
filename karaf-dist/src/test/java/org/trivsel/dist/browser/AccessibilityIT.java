package org.trivsel.dist.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page breaks a rule of WCAG 2.2 AA: tablet, phone and dark. */
class AccessibilityIT {
    @ParameterizedTest
    @CsvSource({
        "tablet, LIGHT, strandby, pedagogue", "phone, LIGHT, strandby, pedagogue", "tablet, DARK, strandby, pedagogue",
        "tablet, LIGHT, fjordvik, leader", "tablet, LIGHT, strandby, administration", "tablet, LIGHT, system, operator"})
    void everyPageOfARole(String device, ColorScheme scheme, String tenant, String username) {
        int[] size = device.equals("phone") ? Visit.PHONE : Visit.TABLET;
        try (Visit visit = new Visit(Demo.running(), size, scheme).signIn(tenant, username)) {
            String name = String.join("-", tenant, username, device, scheme.name().toLowerCase(java.util.Locale.ROOT));
            for (String path : pages(username)) {
                visit.open(path);
                visit.assertAccessible(name + path.replaceAll("\\W+", "-"));
            }
            if (!username.equals("operator")) {
                visit.open("/children");
                visit.page.locator("main a[href^='/children/']").first().click();
                visit.assertAccessible(name + "-child");
            }
            if (username.equals("pedagogue") || username.equals("leader")) {
                visit.open("/tools/language");
                visit.page.locator("main a[href*='/tools/language/groups/']").first().click();
                visit.assertAccessible(name + "-group");
                visit.page.locator("a[href*='/tools/language/children/']").first().click();
                visit.assertAccessible(name + "-begin");
            }
        }
    }

    @Test
    void theDoorAndThePageThatIsNotThere() {
        try (Visit visit = new Visit(Demo.running())) {
            visit.open("/sign-in").assertAccessible("sign-in");
            visit.page.locator("#tenant").fill("strandby");
            visit.page.locator("#username").fill("nobody");
            visit.page.locator("#password").fill("not the password");
            visit.page.keyboard().press("Enter");
            visit.page.waitForLoadState();
            visit.assertAccessible("sign-in-refused");
            visit.signIn("strandby", "pedagogue").open("/there-is-nothing").assertAccessible("not-found");
        }
    }

    private static List<String> pages(String username) {
        return switch (username) {
            case "operator" -> List.of("/", "/system");
            case "administration" -> List.of("/", "/children", "/units", "/search?q=al", "/imports");
            default -> List.of("/", "/children", "/search?q=al", "/units", "/tools/language");
        };
    }
}
