package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who says they belong to another tenant is not believed: the session alone says so. */
class TenantInjectionIT {
    private static final Product PRODUCT = Product.running();
    private static final Municipality OTHER = PRODUCT.municipality(Product.B);
    private static final List<String> NAMES = List.of("tenant", "tenant_id", "tenantId", "tenant-id", "trivsel.tenant", "app.tenant");
    private static final List<String> HEADERS = List.of("X-Tenant", "X-Tenant-Id", "Tenant", "X-Trivsel-Tenant", "trivsel.tenant", "X-Forwarded-Tenant",
            "X-Forwarded-User", "X-Remote-User", "X-Original-URL", "X-Rewrite-URL");
    private static final List<String> READS =
            List.of("/api/v1/children?unit=" + PRODUCT.municipality(Product.A).own().unit(), "/api/v1/units", "/api/v1/tools");

    @Test
    void isIgnoredInAHeader() {
        for (String path : READS) {
            String usual = ask(Call.get(path)).text();
            for (String header : HEADERS) {
                for (String value : List.of(OTHER.key(), OTHER.id().toString())) {
                    assertEquals(usual, ask(Call.get(path).header(header, value)).text(), header);
                }
            }
        }
    }

    @Test
    void isIgnoredInACookie() {
        for (String path : READS) {
            String usual = ask(Call.get(path)).text();
            String foreign = PRODUCT.token(Person.leader(Product.B));
            for (String cookie : List.of("trivsel-tenant=" + OTHER.key(), "tenant=" + OTHER.id(), "trivsel-session=" + foreign)) {
                assertEquals(usual, ask(Call.get(path).header("Cookie", cookie)).text(), cookie);
            }
        }
    }

    @Test
    void isIgnoredOrRefusedInAQuery() {
        for (String path : READS) {
            Reply usual = ask(Call.get(path));
            for (String name : NAMES) {
                Reply reply = ask(Call.get(path + (path.contains("?") ? "&" : "?") + name + "=" + OTHER.id()));
                assertTrue(reply.status() == 400 || reply.text().equals(usual.text()), reply::toString);
            }
        }
    }

    @Test
    void isRefusedInABody() {
        String child = PRODUCT.municipality(Product.A).own().child().toString();
        for (String name : NAMES) {
            String body = "{\"child\":\"" + child + "\",\"instrument\":\"" + Target.INSTRUMENT + "\",\"date\":\"" + Target.day() + "\",\"" + name
                    + "\":\"" + OTHER.id() + "\"}";
            assertEquals(400, ask(Call.post("/api/v1/assessments", body)).status());
        }
    }

    @Test
    void doesNotChangeTheMethodOrThePath() {
        Set<Integer> refused = Set.of(404, 405);
        String child = OTHER.own().child().toString();
        assertTrue(refused.contains(ask(Call.post("/api/v1/children/" + child, "{}").header("X-HTTP-Method-Override", "GET")).status()));
        for (String path : List.of("/api/v1/units/../children/" + child, "/api/v1/units/%2e%2e/children/" + child, "/api/v1//children/" + child,
                "/api/v1/children/" + child + ";tenant=" + OTHER.id(), "/api/v1/children/" + child + "/", "/api/v1/children/" + child + "%00")) {
            int status = ask(Call.get(path)).status();
            assertTrue(status == 400 || status == 404, path + " " + status);
        }
    }

    private static Reply ask(Call call) {
        return PRODUCT.send(Person.leader(Product.A), call);
    }
}
