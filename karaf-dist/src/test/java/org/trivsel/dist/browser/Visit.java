package org.trivsel.dist.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trivsel.dist.Distribution;

/** Somebody at a screen. Closing it asserts that the browser had nothing to complain about. */
final class Visit implements AutoCloseable {
    static final int[] TABLET = {1024, 768};
    static final int[] PHONE = {390, 844};
    /** Long enough for a machine that builds at the same time; a test that passes does not wait. */
    private static final double PATIENCE = 30_000;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Distribution product;
    final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Distribution product, int[] size, ColorScheme scheme) {
        this.product = product;
        context = Chromium.running().newContext(new Browser.NewContextOptions()
                .setViewportSize(size[0], size[1]).setColorScheme(scheme).setLocale("da-DK").setTimezoneId("Europe/Copenhagen"));
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

    Visit(Distribution product) {
        this(product, TABLET, ColorScheme.LIGHT);
    }

    /** At the sign-in page as it comes. */
    Visit open(String path) {
        page.navigate(product.uri(path).toString());
        return this;
    }

    Visit signIn(String tenant, String username) {
        open("/sign-in");
        page.locator("#tenant").fill(tenant);
        page.locator("#username").fill(username);
        page.locator("#password").fill(Demo.PASSWORD);
        page.locator("main form button[type=submit], main form .ds-button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Nothing on the page as it stands breaks a rule of WCAG 2.2, level A or AA. */
    void assertAccessible(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
        List<String> found = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " at " + rule.getNodes().get(0).getTarget() + ": " + rule.getNodes().get(0).getHtml())
                .toList();
        assertEquals(List.of(), found, name);
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
