package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written down beside the database, and what anybody may read: nothing about anybody, no secret, and one line for one event. */
class LogIT {
    private static final Product PRODUCT = Product.running();
    private static final Municipality MUNICIPALITY = PRODUCT.municipality(Product.A);

    @Test
    void tellsNoSecretAndNothingAboutAChild() {
        Browser browser = Browser.of(PRODUCT, Person.leader(Product.A));
        String token = PRODUCT.freshToken(Person.leader(Product.A));
        browser.get("/children?q=" + MUNICIPALITY.canary());
        PRODUCT.send(Call.get("/api/v1/children?q=" + MUNICIPALITY.canary()).bearer(token));
        PRODUCT.send(Call.get("/api/v1/children/" + MUNICIPALITY.own().child()).bearer(token));
        PRODUCT.send(Call.post("/api/v1/assessments", "{\"child\":\"" + MUNICIPALITY.canary() + "\"}").bearer(token));

        List<String> secrets = new ArrayList<>(PRODUCT.database().passwords());
        secrets.addAll(List.of(token, browser.cookie(Browser.SESSION), MUNICIPALITY.canary()));
        String written = PRODUCT.distribution().log() + PRODUCT.distribution().console();
        secrets.forEach(secret -> assertFalse(written.contains(secret), () -> line(written, secret)));
        // The password of the demo is announced on the console, to whoever starts it.
        assertFalse(PRODUCT.distribution().log().contains(Product.PASSWORD));
    }

    @Test
    void cannotBeMadeToHoldALineOfSomebodyElses() {
        String forged = "2026-01-01T00:00:00.000Z ERROR [main] forged";
        for (Call call : List.of(Call.get("/api/v1/children?q=" + Form.encode("a\r\n" + forged)), Call.get("/" + Form.encode("\r\n" + forged)),
                Call.get("/api/v1/units").header("X-Request-Id", "\t" + forged), Call.get("/children").header("User-Agent", forged))) {
            PRODUCT.send(Person.leader(Product.A), call);
        }
        assertEquals(0, PRODUCT.distribution().log().lines().filter(line -> line.startsWith(forged)).count());
    }

    @Test
    void measuresNobody() {
        for (String path : List.of("/metrics", "/health/live", "/health/ready")) {
            Reply reply = PRODUCT.send(Call.get(path));
            assertEquals(200, reply.status());
            // The short name of a customer may be there: requests are counted by tool and tenant.
            for (String word : List.of(MUNICIPALITY.canary(), MUNICIPALITY.id().toString(), MUNICIPALITY.own().child().toString(), "leader")) {
                assertFalse(reply.text().contains(word), () -> path + " " + line(reply.text(), word));
            }
        }
    }

    private static String line(String text, String word) {
        return text.lines().filter(line -> line.contains(word)).findFirst().map(line -> line.replace(word, "(what must not be here)")).orElse("");
    }
}
