package org.trivsel.dist.browser;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page breaks a rule of WCAG 2.2 AA: tablet, phone and dark. */
class AccessibilityIT {
    private static final String LIST = "Fornavn;Efternavn;Fødselsdato;Enhed\r\nAda;Prøvesen;01-02-2023;Havørn\r\nUden;Dato;i går;Havørn\r\n";

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
                String child = visit.page.url().replaceFirst(".*(/children/)", "$1");
                visit.open(child + "/custody").assertAccessible(name + "-custody");
                visit.open("/units").page.locator("main a[href^='/units/']").first().click();
                visit.assertAccessible(name + "-unit");
            }
            if (username.equals("administration")) {
                visit.open("/imports").page.locator("input[type=file]").setInputFiles(new FilePayload("liste.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
                visit.page.locator("main form[enctype] button[type=submit]").click();
                visit.page.locator("main form[action$='/commit']").waitFor();
                visit.assertAccessible(name + "-preview");
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
        List<String> everybodys = List.of("/", "/me", "/keys");
        List<String> own = switch (username) {
            case "operator" -> List.of("/system", "/system/tools/language", "/system/tenants", "/system/tenants/new");
            case "administration" -> List.of("/children", "/units", "/search?q=al", "/imports", "/staff");
            default -> List.of("/children", "/search?q=al", "/units", "/tools/language", "/tools/language/due");
        };
        return Stream.concat(everybodys.stream(), own.stream()).toList();
    }
}
