package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Distribution;

/** Administration keeps the register by hand. */
class RegisterIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private static final Pattern KEPT = Pattern.compile(".*/children/[0-9a-f-]{36}/register$");

    @Test
    void makesAChildMovesItAndEndsACustody() {
        try (Visit visit = administration()) {
            Page page = visit.page;
            make(visit, "Signe", "280822-4232");
            assertThat(page.locator("h1")).containsText("Signe Håndskrevet");
            visit.assertAccessible("register");
            shot(page, "register");

            Locator place = page.locator("section[aria-labelledby=places] article").first();
            place.locator("summary").first().click();
            place.locator("select[name=unit]").selectOption(new SelectOption().setIndex(4));
            String unit = place.locator("select[name=unit] option:checked").innerText().strip();
            shot(page, "register-move");
            visit.then(() -> place.locator("form").first().locator("button").click());
            Locator places = page.locator("section[aria-labelledby=places] article");
            assertThat(places).hasCount(2);
            assertThat(places.first().locator("h3")).hasText(unit);
            assertThat(places.nth(1).locator("form")).hasCount(0);

            Locator add = page.locator("section[aria-labelledby=custody] details").last();
            add.locator("summary").click();
            add.locator("input[name=name]").fill("Mette Håndskrevet");
            add.locator("input[name=from]").fill(TODAY.minusDays(20).toString());
            visit.then(() -> add.locator("button").click());
            Locator held = page.locator("section[aria-labelledby=custody] article").first();
            assertThat(held.locator("h3")).hasText("Mette Håndskrevet");
            held.locator("summary").nth(1).click();
            held.locator("form").nth(1).locator("input[name=to]").fill(TODAY.minusDays(30).toString());
            visit.then(() -> held.locator("form").nth(1).locator("button").click());
            assertThat(page.locator("#wrongs")).containsText("Den sidste dag ligger før den første");
            visit.assertAccessible("register refused");
            shot(page, "register-refused");
            held.locator("form").nth(1).locator("input[name=to]").fill(TODAY.minusDays(1).toString());
            visit.then(() -> held.locator("form").nth(1).locator("button").click());
            assertThat(held.locator("form")).hasCount(0);
            assertThat(held.locator("h3")).hasText("Mette Håndskrevet");
            visit.then(() -> page.locator("main .tv-eyebrow a").first().click());
            assertThat(page.locator("main a[href$='/register']")).isVisible();
            shot(page, "child-kept");
        }
    }

    @Test
    void whoDoesNotKeepItFindsNoWayIn() {
        try (Visit visit = new Visit(Distribution.shared()).signIn("strandby", "leader")) {
            visit.open("/children");
            assertThat(visit.page.locator("main a[href*='/children/']").first()).isVisible();
            assertThat(visit.page.locator("a[href^='/children/new']")).hasCount(0);
            visit.open("/children/new");
            assertThat(visit.page.locator("h1")).hasText("Vi kan ikke finde siden.");
        }
        try (Visit visit = administration()) {
            visit.open("/children");
            shot(visit.page, "children-kept");
        }
    }

    @Test
    void saysWhatIsWrongBesideEachField() {
        try (Visit visit = administration()) {
            Page page = visit.open("/children/new").page;
            shot(page, "new-child");
            visit.then(() -> page.locator("main form button").click());
            assertThat(page.locator("#wrongs li")).hasCount(5);
            page.locator("#new-givenName").fill("Ada");
            page.locator("#new-familyName").fill("R2D2");
            page.locator("#new-birthDate").fill("2023-02-01");
            page.locator("#new-sex").selectOption("female");
            page.locator("#new-nationalNumber").fill("280822-42");
            page.locator("#new-unit").selectOption(new SelectOption().setIndex(3));
            visit.then(() -> page.locator("main form button").click());
            assertThat(page.locator("#new-familyName-error")).containsText("bogstaver");
            assertThat(page.locator("#new-nationalNumber-error")).containsText("Der mangler tal");
            assertThat(page.locator("#new-givenName")).hasValue("Ada");
            visit.assertAccessible("new child refused");
            shot(page, "new-child-refused");
        }
    }

    @Test
    void aNumberIsGivenOnce() {
        try (Visit visit = administration()) {
            make(visit, "Første", "010323-4232");
            visit.open("/children/new");
            fill(visit.page, "Anden", "010323-4232");
            visit.then(() -> visit.page.locator("main form button").click());
            assertThat(visit.page.locator("#new-nationalNumber-error")).containsText("Første Håndskrevet");
        }
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondSeesBothAndLosesNothing() {
        try (Visit first = administration(); Visit second = administration()) {
            make(first, "Bertil", "");
            String path = URI.create(first.page.url()).getPath();
            second.open(path);
            first.page.locator("#data-familyName").fill("Den Første");
            first.then(() -> first.page.locator("section[aria-labelledby=data] form button").click());
            second.page.locator("#data-familyName").fill("Den Anden");
            second.page.locator("section[aria-labelledby=data] input[name=protectedAddress]").check();
            second.then(() -> second.page.locator("section[aria-labelledby=data] form button").click());
            assertThat(second.page.locator("#wrongs")).containsText("har rettet det samme");
            assertThat(second.page.locator("section[aria-labelledby=data] table")).containsText("Den Første");
            assertThat(second.page.locator("section[aria-labelledby=data] table")).containsText("Den Anden");
            assertThat(second.page.locator("#data-familyName")).hasValue("Den Anden");
            second.assertAccessible("register clash");
            shot(second.page, "register-clash");
            second.then(() -> second.page.locator("section[aria-labelledby=data] form button").click());
            assertThat(second.page.locator("h1")).containsText("Bertil Den Anden");
        }
    }

    private static Visit administration() {
        return new Visit(Distribution.shared()).signIn("strandby", "administration");
    }

    private static void make(Visit visit, String givenName, String number) {
        visit.open("/children");
        visit.then(() -> visit.page.locator("main a[href='/children/new']").click());
        fill(visit.page, givenName, number);
        visit.then(() -> visit.page.locator("main form button").click());
        assertThat(visit.page).hasURL(KEPT);
    }

    /** A girl of three. */
    private static void fill(Page page, String givenName, String number) {
        page.locator("#new-givenName").fill(givenName);
        page.locator("#new-familyName").fill("Håndskrevet");
        page.locator("#new-birthDate").fill(number.startsWith("0103") ? "2023-03-01" : "2022-08-28");
        page.locator("#new-sex").selectOption("female");
        page.locator("#new-nationalNumber").fill(number);
        page.locator("#new-unit").selectOption(new SelectOption().setIndex(3));
        page.locator("#new-from").fill(TODAY.minusDays(30).toString());
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")).setFullPage(true));
    }
}
