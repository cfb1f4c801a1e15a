package org.trivsel.dist.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;
import org.trivsel.testlib.Chromium;

/** Somebody at a screen. Closing it asserts that the browser had nothing to complain about. */
public final class Visit implements AutoCloseable {
    private static final int[] TABLET = {1024, 768};
    private static final int[] PHONE = {390, 844};
    /** Long enough for a machine that builds at the same time; a test that passes does not wait. */
    private static final double PATIENCE = 30_000;
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Distribution product;
    final Page page;
    private final List<String> complaints = new ArrayList<>();

    /** With a tablet. */
    public Visit(Distribution product) {
        this.product = product;
        // Colours that are on their way from light to dark are neither.
        context = Chromium.running().newContext(new Browser.NewContextOptions()
                .setViewportSize(TABLET[0], TABLET[1]).setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE).setLocale("da-DK").setTimezoneId("Europe/Copenhagen"));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && (message.text().contains("Content Security Policy") || message.text().contains("Uncaught"))) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** At the sign-in page as it comes. */
    public Visit open(String path) {
        page.navigate(product.uri(path).toString());
        return this;
    }

    public Visit signIn(String tenant, String username) {
        return signIn(tenant, username, Demo.PASSWORD);
    }

    Visit signIn(String tenant, String username, String password) {
        open("/sign-in");
        page.locator("#tenant").fill(tenant);
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main form button[type=submit], main form .ds-button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Nothing on the page as it stands breaks a rule of WCAG 2.2, level A or AA. */
    public void assertAccessible(String name) {
        assertEquals(List.of(), faults(name));
    }

    /** The same on a phone as well, and in the dark. */
    public void assertAccessibleEverywhere(String name) {
        assertAccessible(name);
        assertEquals(List.of(), faultsElsewhere(name));
    }

    /** A picture of the page, for people to look at. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    }

    /** What breaks a rule on the page as it stands, on a tablet; with a picture of it. */
    List<String> faults(String name) {
        return pictured(name, Axe.faults(page));
    }

    /** The same on a phone; and colours in the dark. */
    List<String> faultsElsewhere(String name) {
        page.setViewportSize(PHONE[0], PHONE[1]);
        List<String> found = new ArrayList<>(pictured(name + " phone", Axe.faults(page)));
        page.setViewportSize(TABLET[0], TABLET[1]);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.addAll(pictured(name + " dark", Axe.faults(page, "color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    private List<String> pictured(String name, List<String> faults) {
        if (!faults.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name.replaceAll("\\W+", "-") + ".png")).setFullPage(true));
        }
        return faults.stream().map(fault -> name + ": " + fault).toList();
    }

    /** Does what leads to another page, and waits for that. */
    Visit then(Runnable leave) {
        page.evaluate("document.documentElement.dataset.left = 'not yet'");
        leave.run();
        // An expression to wait for would be evaluated in the page, whose policy forbids that.
        page.locator("html:not([data-left])").waitFor();
        page.waitForLoadState();
        return this;
    }

    void offline(boolean off) {
        context.setOffline(off);
    }

    void forgetSession() {
        context.clearCookies();
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }
}
