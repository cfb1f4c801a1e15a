package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.EmptyTool;

/** An operator lets a customer go, its administration fetches what it has, and a version comes in from a folder. */
class LeavingPagesIT {
    private static final String LEAVING = "/system/tenants/fjordvik/leaving";

    @TempDir
    private static Path folder;

    private static Distribution trivsel;

    @BeforeAll
    static void start() throws IOException {
        Path offered = Files.createDirectory(folder.resolve("offered"));
        Files.write(offered.resolve("a-version.jar"), EmptyTool.jar());
        Files.writeString(offered.resolve("b-broken.jar"), "rubbish");
        trivsel = Demo.start(Demo.unpack(folder.resolve("product")).setting("tenants.erasure.wait.hours", "0")
                .setting("modules.directories", offered.toString()));
    }

    @AfterAll
    static void stop() {
        trivsel.close();
    }

    @Test
    void aCustomerLeavesWithAllItHas() throws IOException {
        try (Visit operator = new Visit(trivsel).signIn("system", "operator")) {
            operator.open("/system/tenants/fjordvik").then(() -> operator.page.locator("main a[href$='/leaving']").click());
            assertThat(operator.page.locator("#terms .tv-badge[data-ok=true]")).hasCount(0);
            assertThat(operator.page.locator("form[action$='/erase']")).hasCount(0);
            operator.page.locator("form[action$='/export'] .ds-button").focus();
            operator.then(() -> operator.page.keyboard().press("Enter"));
            while (operator.page.locator("section[aria-labelledby=export] li .tv-badge[data-ok=true]").count() == 0) {
                operator.open(LEAVING);
            }
            operator.picture("leaving-exported");
            operator.assertAccessibleEverywhere("a customer that is exported");

            fetch();
            operator.open("/system/tenants/fjordvik").then(() -> operator.page.locator("form[action$='/suspend'] .ds-button").click());
            operator.open(LEAVING);
            assertThat(operator.page.locator("#terms .tv-badge[data-ok=true]")).hasCount(3);
            operator.page.locator("#key").fill("strandby");
            operator.then(() -> operator.page.locator("form[action$='/erase'] .ds-button").click());
            assertThat(operator.page.locator("#key-error")).isVisible();
            operator.picture("leaving-refused");
            operator.assertAccessibleEverywhere("a deletion that is refused");
            operator.page.locator("#key").fill("fjordvik");
            operator.page.locator("#reason").fill("Lagt sammen med naboen");
            operator.then(() -> operator.page.locator("form[action$='/erase'] .ds-button").click());
            certificate(operator);
        }
    }

    private static void fetch() throws IOException {
        try (Visit administration = new Visit(trivsel).signIn("fjordvik", "administration")) {
            administration.open("/exports");
            administration.picture("exports");
            administration.assertAccessibleEverywhere("exports of the own tenant");
            int files = administration.page.locator("main li a.ds-button").count();
            assertTrue(files > 0);
            for (int i = 0; i < files; i++) {
                int number = i;
                Download file = administration.page.waitForDownload(() -> administration.page.locator("main li a.ds-button").nth(number).click());
                assertEquals("fjordvik-" + (number + 1) + ".zip", file.suggestedFilename());
                byte[] zip = Files.readAllBytes(file.path());
                assertTrue(zip[0] == 'P' && zip[1] == 'K');
            }
        }
    }

    private static void certificate(Visit operator) {
        assertThat(operator.page.locator("main dl").first()).containsText("Lagt sammen med naboen");
        operator.then(() -> operator.page.locator("form[action$='/check'] .ds-button").click());
        assertThat(operator.page.locator("main .tv-note[data-color=success]")).isVisible();
        operator.picture("certificate");
        operator.assertAccessibleEverywhere("a certificate that holds");
        operator.open("/system/certificates");
        assertThat(operator.page.locator("main li")).hasCount(1);
        operator.picture("certificates");
        operator.assertAccessibleEverywhere("certificates");
    }

    @Test
    void aVersionComesInFromAFolderWithOneClick() {
        try (Visit operator = new Visit(trivsel).signIn("system", "operator")) {
            operator.open("/system/modules");
            assertThat(operator.page.locator("section[aria-labelledby=offers] li")).hasCount(2);
            operator.picture("sources");
            operator.assertAccessibleEverywhere("what could be brought in");
            operator.page.locator("section[aria-labelledby=offers] form .ds-button").focus();
            operator.then(() -> operator.page.keyboard().press("Enter"));
            assertThat(operator.page.locator("h1")).containsText("empty-");
            operator.open("/system/modules");
            assertThat(operator.page.locator("section[aria-labelledby=offers] form")).hasCount(0);
        }
    }
}
