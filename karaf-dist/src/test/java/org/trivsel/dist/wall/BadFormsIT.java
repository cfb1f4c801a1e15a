package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever is typed into a form or an address: a page that says what is wrong, never a failure, never somebody's script. */
class BadFormsIT {
    private static final Product PRODUCT = Product.running();
    private static final String SCRIPT = "<script>alert(1)</script>";
    /** Those that would change what the other tests stand on; their fields are those of the forms beside them. */
    private static final List<String> LEFT_ALONE = List.of("/sign-in", "/sign-out", "/close", "/merge", "/move", "/disable", "/reset-password",
            "/roles", "/end");

    private final List<String> faults = new ArrayList<>();

    @Test
    void inAFieldIsRefusedOrKeptAsItIs() {
        Target own = Target.of(PRODUCT, PRODUCT.municipality(Product.A), PRODUCT.municipality(Product.A).own());
        own.draft();
        own.completed();
        Set<String> done = new HashSet<>();
        for (Person person : List.of(Person.leader(Product.A), Person.administration(Product.A))) {
            Browser browser = Browser.of(PRODUCT, person);
            Map<String, Crawl.Sent> forms = Crawl.from(browser, "/").forms();
            assertTrue(forms.size() >= 5, forms::toString);
            String csrf = browser.csrf("/me");
            forms.forEach((pattern, form) -> {
                if (LEFT_ALONE.stream().noneMatch(form.action()::endsWith) && done.add(pattern)) {
                    fill(browser, csrf, form);
                }
            });
        }
        assertEquals(List.of(), faults, () -> faults.size() + " faults\n" + String.join("\n", faults));
    }

    @Test
    void inAnAddressIsRefusedOrFindsNothing() {
        Browser browser = Browser.of(PRODUCT, Person.leader(Product.A));
        for (String page : List.of("/children?q=", "/children?unit=", "/children?cursor=", "/search?q=", "/children/", "/units/", "/tools/",
                "/tools/language/children/", "/tools/language/groups/", "/tools/language/assessments/", "/assets/", "/sign-in?t=", "/sign-in?returnTo=",
                "/tools/language/assessments/pictures/", "/tools/language/assessments/sounds/", "/tools/language/assessments/assets/", "/tools/early/assets/")) {
            for (String text : Rubbish.ONE_OF_EACH) {
                examine(() -> browser.get(page + Form.encode(text)));
            }
        }
        assertEquals(List.of(), faults, () -> faults.size() + " faults\n" + String.join("\n", faults));
    }

    @Test
    void ofAnotherKindOrSizeIsRefused() {
        Browser browser = Browser.of(PRODUCT, Person.leader(Product.A));
        String csrf = browser.csrf("/me");
        for (String type : List.of("application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/xml")) {
            examine(() -> browser.send(Call.of("POST", "/me/view").body(type, ("csrf=" + csrf).getBytes(StandardCharsets.UTF_8)).header("X-CSRF-Token", csrf)));
        }
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 5000; i++) {
            many.put("field" + i, "x");
        }
        examine(() -> browser.post("/me/view", csrf, many));
        examine(() -> browser.send(Call.of("POST", "/me/view").body("application/x-www-form-urlencoded", ("csrf=" + csrf + "&x=%zz&%&=&&").getBytes(StandardCharsets.UTF_8))));
        examine(() -> browser.send(Call.of("POST", "/me/view").body("application/x-www-form-urlencoded", new byte[] {'a', '=', (byte) 0xff, (byte) 0xc3})));
        assertEquals(List.of(), faults, () -> faults.size() + " faults\n" + String.join("\n", faults));
    }

    private void fill(Browser browser, String csrf, Crawl.Sent form) {
        for (String field : form.fields().keySet()) {
            for (String text : Rubbish.ONE_OF_EACH) {
                Map<String, String> filled = new LinkedHashMap<>(form.fields());
                filled.put(field, text);
                examine(() -> browser.post(form.action(), csrf, filled));
            }
        }
    }

    private void examine(Supplier<Reply> ask) {
        try {
            Reply reply = ask.get();
            if (reply.status() >= 500 || reply.type().equals("text/html") && reply.text().contains(SCRIPT)) {
                faults.add(reply.toString());
            }
        } catch (AssertionError e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }
}
