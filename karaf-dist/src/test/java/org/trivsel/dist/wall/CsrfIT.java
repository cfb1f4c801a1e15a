package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page elsewhere cannot make somebody's browser do anything here. */
class CsrfIT {
    private static final Product PRODUCT = Product.running();

    private final Browser leader = Browser.of(PRODUCT, Person.leader(Product.A));

    @Test
    void noFormIsTakenWithoutItsToken() {
        Target.of(PRODUCT, PRODUCT.municipality(Product.A), PRODUCT.municipality(Product.A).own()).completed();
        Map<String, Crawl.Sent> forms = Crawl.from(leader, "/").forms();
        assertTrue(forms.size() >= 5, forms::toString);
        String foreign = Browser.of(PRODUCT, Person.leader(Product.A)).csrf("/me");
        String before = saved();
        for (Crawl.Sent form : forms.values()) {
            if (!List.of("/language", "/me/view", "/sign-out").contains(form.action())) {
                assertEquals(403, leader.send(Call.of("POST", form.action()).form(form.fields())).status(), form.action());
                assertEquals(403, leader.post(form.action(), foreign, form.fields()).status(), form.action());
                assertEquals(403, leader.post(form.action(), "", form.fields()).status(), form.action());
            }
        }
        assertEquals(before, saved());
    }

    @Test
    void noFormIsTakenFromAnotherSite() {
        String csrf = leader.csrf("/me");
        Call form = Call.of("POST", "/me/view").form(Map.of("csrf", csrf, "scheme", "dark"));
        assertEquals(303, leader.send(form).status());
        assertEquals(403, leader.send(form.header("Origin", "https://evil.example")).status());
        assertEquals(403, leader.send(form.header("Sec-Fetch-Site", "cross-site")).status());
        assertEquals(403, leader.send(form.header("Sec-Fetch-Site", "same-site")).status());
        assertEquals(403, leader.send(form.header("Origin", "http://localhost:1")).status(), "another port is another site");
    }

    @Test
    void nobodyIsSignedOutOrInByAnother() {
        assertEquals(303, leader.send(Call.of("POST", "/sign-out").form(Map.of())).status());
        assertEquals(200, leader.get("/me").status(), "still signed in");
        Reply in = new Browser(PRODUCT::send).send(Call.of("POST", "/sign-in")
                .form(Map.of("tenant", Product.A, "username", "pedagogue", "password", Product.PASSWORD)));
        assertEquals(403, in.status());
    }

    @Test
    void nothingIsChangedByFollowingALink() {
        for (String path : Crawl.from(leader, "/").forms().values().stream().map(Crawl.Sent::action).toList()) {
            Reply reply = leader.get(path);
            assertTrue(List.of(200, 303, 404, 405).contains(reply.status()), reply::toString);
        }
        assertEquals(200, leader.get("/me").status());
    }

    private static String saved() {
        return PRODUCT.database().one("select concat_ws(' ', count(*), sum(revision), string_agg(status, '' order by id)) from assessment");
    }
}
