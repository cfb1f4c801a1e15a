package org.trivsel.dist.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.trivsel.dist.Distribution;

/** An operator makes a Norwegian customer and looks after its tools and its country. */
class CountriesPagesIT {
    private static final String LANGUAGE = "main li:has(a[href$='/modules/language'])";

    private final String key = "ny" + System.nanoTime();

    @Test
    void aCustomerIsMadeFromItsCountrysPackAndItsToolsAreSwitchedOffAndOn() {
        try (Visit operator = new Visit(Distribution.shared()).signIn("system", "operator")) {
            make(operator);
            operator.open("/system/tenants/" + key).then(() -> operator.page.locator("a[href$='/modules']").click());
            assertThat(operator.page.locator(LANGUAGE)).containsText("Fra Norge");
            operator.picture("tools-of-tenant");
            operator.assertAccessibleEverywhere("tools of a tenant");
            operator.then(() -> operator.page.locator("main li a[href$='/modules/language']").click());
            operator.then(() -> operator.page.locator("main form .ds-button").last().click());
            assertThat(operator.page.locator("#reason-error")).containsText("Skriv hvorfor");
            operator.picture("tool-of-tenant-wrong");
            operator.assertAccessible("tool of a tenant, wrong");
            operator.page.locator("#reason").fill("Først fra det nye skoleår");
            operator.then(() -> operator.page.locator("main form .ds-button").last().click());
            assertThat(operator.page.locator(LANGUAGE)).containsText("Fra Norge, slået fra her");
            operator.picture("tools-of-tenant-off");
        }
    }

    @Test
    void whatIsChangedForACustomerIsSeenAndGivenBack() {
        try (Visit operator = new Visit(Distribution.shared()).signIn("system", "operator")) {
            make(operator);
            operator.open("/system/tenants/" + key + "/country");
            operator.page.locator("#path").selectOption(new SelectOption().setValue("legal/logMonths"));
            operator.page.locator("#value").fill("mange");
            operator.then(() -> operator.page.locator("form[aria-labelledby=change] .ds-button").click());
            assertThat(operator.page.locator("#value-error")).isVisible();
            operator.page.locator("#value").fill("24");
            operator.then(() -> operator.page.locator("form[aria-labelledby=change] .ds-button").click());
            assertThat(operator.page.locator("section[aria-labelledby=local] li")).containsText("24");
            operator.picture("country-of-tenant");
            operator.assertAccessibleEverywhere("country of a tenant");
            operator.then(() -> operator.page.locator("section[aria-labelledby=local] button").click());
            assertThat(operator.page.locator("section[aria-labelledby=local] li")).hasCount(0);
            operator.open("/system/countries").picture("countries");
            operator.then(() -> operator.page.locator("a[href$='/countries/DE']").click()).picture("country-germany");
        }
    }

    private void make(Visit operator) {
        operator.open("/system/new-tenant");
        operator.page.locator("#name").fill("Nordvik kommune");
        operator.page.locator("#key").fill(key);
        operator.page.locator("#country").selectOption(new SelectOption().setValue("NO"));
        operator.page.locator("#person").fill("Kari Nordmo");
        operator.page.locator("#username").fill("kari");
        operator.then(() -> operator.page.locator("main form .ds-button").last().click());
    }
}
