package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session is good for, and when it ends. */
class SessionIT {
    private static final Product PRODUCT = Product.running();
    private static final Person LEADER = Person.leader(Product.A);
    private static final int TENANT_BYTES = 16;

    @BeforeEach
    void letEverybodyIn() {
        PRODUCT.forgetWrongSignIns();
    }

    @Test
    void noOtherTokenIsTakenForOne() {
        String token = PRODUCT.token(LEADER);
        List<String> tampered = new ArrayList<>(List.of("", " ", "x", "null", token + "A", token.substring(1), token.substring(0, token.length() - 1),
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJsZWFkZXIifQ.", "../" + token, "' or 1=1 --", "A".repeat(7000)));
        byte[] bytes = Scrutiny.bytes(token);
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= 1;
            tampered.add(Scrutiny.text(flipped));
        }
        byte[] noSecret = bytes.clone();
        java.util.Arrays.fill(noSecret, TENANT_BYTES, noSecret.length, (byte) 0);
        tampered.add(Scrutiny.text(noSecret));
        for (String wrong : tampered) {
            assertEquals(401, PRODUCT.send(Call.get("/api/v1/units").bearer(wrong)).status(), wrong);
        }
        assertEquals(401, PRODUCT.send(Call.get("/api/v1/units").header("Authorization", "Basic " + token)).status());
        assertEquals(401, PRODUCT.send(Call.get("/api/v1/units?access_token=" + token)).status());
        assertEquals(200, PRODUCT.send(LEADER, Call.get("/api/v1/units")).status());
    }

    @Test
    void aSessionOfThePagesIsNoneOfThePrograms() {
        Browser browser = Browser.of(PRODUCT, LEADER);
        assertEquals(401, browser.send(Call.get("/api/v1/units")).status(), "the cookie");
        assertEquals(401, PRODUCT.send(Call.get("/api/v1/units").bearer(browser.cookie(Browser.SESSION))).status(), "its value");

        Browser other = new Browser(PRODUCT::send);
        other.setCookie(Browser.SESSION, PRODUCT.token(LEADER));
        assertEquals(303, other.get("/me").status());
    }

    @Test
    void endsWithSigningOutAndNoOtherDoes() {
        String first = PRODUCT.freshToken(LEADER);
        String second = PRODUCT.freshToken(LEADER);
        assertEquals(204, PRODUCT.send(Call.of("DELETE", "/api/v1/session").bearer(first)).status());
        assertEquals(401, PRODUCT.send(Call.get("/api/v1/units").bearer(first)).status());
        assertEquals(200, PRODUCT.send(Call.get("/api/v1/units").bearer(second)).status());

        Browser browser = Browser.of(PRODUCT, LEADER);
        String session = browser.cookie(Browser.SESSION);
        browser.post("/sign-out", java.util.Map.of());
        assertEquals("", browser.cookie(Browser.SESSION));
        browser.setCookie(Browser.SESSION, session);
        assertEquals(303, browser.get("/me").status());
    }

    @Test
    void aOneTimePasswordOpensNothingButTheWayToAnother() {
        Reply made = PRODUCT.send(Person.administration(Product.A), Examples.account(PRODUCT.municipality(Product.A).own().unit()));
        String once = made.json().get("password").asText();
        Reply in = PRODUCT.send(Call.post("/api/v1/session", "{\"tenant\":\"" + Product.A + "\",\"username\":\"" + made.json().get("username").asText()
                + "\",\"password\":\"" + once + "\"}"));
        String token = in.json().get("token").asText();
        PRODUCT.scrutiny().belongs(token, Product.A);
        Reply needed = PRODUCT.send(Call.get("/api/v1/units").bearer(token));
        assertEquals(403, needed.status());
        assertEquals("password-needed", needed.json().get("code").asText());
        Call change = Call.of("PUT", "/api/v1/session/password").bearer(token);
        Reply brief = PRODUCT.send(change.json("{\"current\":\"" + once + "\",\"next\":\"short\"}"));
        assertEquals(400, brief.status());
        assertEquals(204, PRODUCT.send(change.json("{\"current\":\"" + once + "\",\"next\":\"one of my own choice\"}")).status());
        assertEquals(200, PRODUCT.send(Call.get("/api/v1/units").bearer(token)).status());
    }

    @Test
    void endsWithTheAccountAndTheRole() {
        Person person = Person.overseer(Product.A);
        String token = PRODUCT.freshToken(person);
        Call call = Call.get("/api/v1/children/" + PRODUCT.municipality(Product.A).other().child()).bearer(token);
        assertEquals(200, PRODUCT.send(call).status());

        String account = "(select id from account where username = 'overseer' and tenant_id = '" + PRODUCT.municipality(Product.A).id() + "')";
        PRODUCT.database().execute("update role_grant set valid_to = current_date - 1 where account_id = " + account);
        assertEquals(404, PRODUCT.send(call).status(), "the role ended yesterday");
        PRODUCT.database().execute("update role_grant set valid_to = null where account_id = " + account);
        assertEquals(200, PRODUCT.send(call).status());

        PRODUCT.database().execute("update account set disabled_at = now() where id = " + account);
        assertEquals(401, PRODUCT.send(call).status(), "the account is disabled");
        PRODUCT.database().execute("update account set disabled_at = null where id = " + account);
    }

    @Test
    void endsWhenIdleTooLongAndWhenItsTimeIsOver() {
        Browser idle = Browser.of(PRODUCT, LEADER);
        PRODUCT.database().execute("update session set last_seen_at = now() - interval '31 minutes' where token_hash = "
                + hash(idle.cookie(Browser.SESSION)));
        assertEquals(303, idle.get("/me").status(), "idle for 31 minutes");

        String expired = PRODUCT.freshToken(LEADER);
        PRODUCT.database().execute("update session set expires_at = now() - interval '1 second' where token_hash = " + hash(expired));
        assertEquals(401, PRODUCT.send(Call.get("/api/v1/units").bearer(expired)).status(), "expired");
    }

    @Test
    void isNotToBeFoundInTheDatabase() {
        String token = PRODUCT.freshToken(LEADER);
        String secret = token.substring(token.length() - 40);
        String sessions = PRODUCT.database().list("select row_to_json(s) from session s").toString();
        assertFalse(sessions.contains(secret));
    }

    private static String hash(String token) {
        byte[] bytes = Scrutiny.bytes(token);
        return "sha256('\\x" + java.util.HexFormat.of().formatHex(bytes, TENANT_BYTES, bytes.length) + "'::bytea)";
    }
}
