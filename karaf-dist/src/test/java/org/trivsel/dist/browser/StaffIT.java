package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Distribution;

/** Administration lets somebody in; they choose a password of their own and get to work. */
class StaffIT {
    private static final String OWN = "en sætning jeg kan huske";

    private final String username = "ny" + System.nanoTime();

    @Test
    void whoGetsAnAccountSignsInChoosesAPasswordAndLandsAtTheStart() {
        try (Visit office = new Visit(Distribution.shared()).signIn("strandby", "administration"); Visit person = new Visit(Distribution.shared())) {
            String once = makeAccount(office);
            person.signIn("strandby", username, once);
            assertEquals("/me/password", path(person));
            person.picture("password-forced");
            person.assertAccessible("password forced");
            assertEquals("/me/password", path(person.open("/children")), "every page leads there");

            choose(person, once, "for kort");
            assertThat(person.page.locator("#next-error")).hasText("Adgangskoden skal have mindst 12 tegn.");
            person.picture("password-wrong");
            person.assertAccessible("password wrong");
            choose(person, once, OWN);
            assertEquals("/", path(person));
            assertThat(person.page.locator("main h1")).isVisible();
            person.open("/me/password").picture("password");
            choose(person, OWN, OWN + " endnu bedre");
            assertThat(person.page.locator("main [role=status]")).hasText("Din nye adgangskode gælder fra nu af.");
            person.picture("me");

            person.open("/sign-in");
            assertFalse(signsIn(once), "the one-time password is used up");
            assertTrue(signsIn(OWN + " endnu bedre"));
        }
    }

    @Test
    void whoseAccountIsClosedIsOutAtOnce() {
        try (Visit office = new Visit(Distribution.shared()).signIn("strandby", "administration"); Visit person = new Visit(Distribution.shared())) {
            String once = makeAccount(office);
            person.signIn("strandby", username, once);
            choose(person, once, OWN);
            office.page.locator("main a.ds-button").last().click();
            office.picture("staff-member");
            office.assertAccessible("staff member");
            office.then(() -> office.page.locator("form[action$='/disable'] button").click());
            assertThat(office.page.locator(".tv-head .tv-badge")).hasText("Lukket");
            office.picture("staff-member-closed");
            assertEquals("/sign-in", path(person.open("/children")));

            office.then(() -> office.page.locator("form[action$='/enable'] button").click());
            assertTrue(signsIn(OWN));
        }
    }

    @Test
    void aRoleIsGivenAndEnded() {
        try (Visit office = new Visit(Distribution.shared()).signIn("strandby", "administration")) {
            makeAccount(office);
            office.page.locator("main a.ds-button").last().click();
            office.page.locator("#role").selectOption("LEADER");
            office.then(() -> office.page.locator("form[action$='/roles'] button").click());
            assertThat(office.page.locator("#unit-error")).hasText("Vælg en enhed.");
            for (int unit = 1; unit <= 2; unit++) {
                office.page.locator("#role").selectOption("LEADER");
                office.page.locator("#unit").selectOption(new SelectOption().setIndex(unit));
                office.then(() -> office.page.locator("form[action$='/roles'] button").click());
            }
            assertThat(office.page.locator("section[aria-labelledby=roles] li h3")).hasCount(3);
            office.page.locator("section[aria-labelledby=roles] summary").first().click();
            office.picture("staff-role-end");
            office.then(() -> office.page.locator("section[aria-labelledby=roles] details[open] button").click());
            assertThat(office.page.locator("section[aria-labelledby=roles] li h3")).hasCount(2);
        }
    }

    @Test
    void anOperatorFoundsATenantAndSuspendsIt() {
        String key = "n" + Long.toString(System.nanoTime(), 36);
        try (Visit operator = new Visit(Distribution.shared()).signIn("system", "operator"); Visit person = new Visit(Distribution.shared())) {
            operator.open("/system/tenants").picture("tenants");
            operator.page.locator("main a[href='/system/new-tenant']").click();
            operator.page.locator("#name").fill("Nyby Kommune");
            operator.page.locator("#person").fill("Inger Holm");
            operator.page.locator("#username").fill(username);
            operator.then(() -> operator.page.locator("main form button[type=submit]").click());
            assertThat(operator.page.locator("#key-error")).isVisible();
            operator.picture("tenant-new-wrong");
            operator.page.locator("#key").fill(key);
            operator.then(() -> operator.page.locator("main form button[type=submit]").click());
            operator.assertAccessible("tenant once");
            String once = operator.page.locator(".tv-facts dd").last().innerText().strip();

            person.signIn(key, username, once);
            choose(person, once, OWN);
            assertEquals("/", path(person));
            assertThat(person.open("/units").page.locator("main .tv-tree a")).hasText("Nyby Kommune");
            operator.page.locator("main a.ds-button").last().click();
            operator.picture("tenant");
            operator.then(() -> operator.page.locator("form[action$='/suspend'] button").click());
            operator.picture("tenant-suspended");
            assertEquals("/sign-in", path(person.open("/units")));
            person.page.locator("#username").fill(username);
            person.page.locator("#password").fill(OWN);
            person.then(() -> person.page.locator("main form button[type=submit]").first().click());
            assertThat(person.page.locator("main [role=alert]")).containsText("Kommunens adgang er sat på pause");
            person.picture("sign-in-suspended");
            person.assertAccessible("sign in suspended");

            operator.then(() -> operator.page.locator("form[action$='/resume'] button").click());
            person.signIn(key, username, OWN);
        }
    }

    /** Ends on the page that shows the password. */
    private String makeAccount(Visit office) {
        office.open("/staff");
        office.picture("staff");
        office.page.locator("main a[href='/staff/new']").click();
        office.page.locator("#name").fill("Ny Medarbejder");
        office.page.locator("#username").fill("x");
        office.page.locator("#unit").selectOption(new SelectOption().setIndex(3));
        office.then(() -> office.page.locator("main form button[type=submit]").click());
        assertThat(office.page.locator("#username-error")).isVisible();
        office.picture("staff-new-wrong");
        office.assertAccessible("staff new wrong");
        office.page.locator("#username").fill(username);
        office.then(() -> office.page.locator("main form button[type=submit]").click());
        office.picture("once");
        office.assertAccessible("once");
        return office.page.locator(".tv-facts dd").last().innerText().strip();
    }

    private static void choose(Visit person, String current, String next) {
        person.page.locator("#current").fill(current);
        person.page.locator("#next").fill(next);
        person.page.locator("#repeated").fill(next);
        person.then(() -> person.page.locator("main form button[type=submit]").first().click());
    }

    private boolean signsIn(String password) {
        try (Visit again = new Visit(Distribution.shared())) {
            again.open("/sign-in");
            again.page.locator("#tenant").fill("strandby");
            again.page.locator("#username").fill(username);
            again.page.locator("#password").fill(password);
            again.then(() -> again.page.locator("main form button[type=submit]").first().click());
            return !path(again).equals("/sign-in");
        }
    }

    private static String path(Visit visit) {
        return URI.create(visit.page.url()).getPath();
    }
}
