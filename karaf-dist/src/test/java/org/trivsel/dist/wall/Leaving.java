package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/** Tenants that leave, as operators have them leave. */
final class Leaving {
    private static final String TENANTS = Contract.MOUNT + "/tenants/";

    private Leaving() {
    }

    /** The tenant, suspended for longer than it has to be. */
    static String suspended(String key) {
        Reply reply = product().send(Person.OPERATOR, Call.of("POST", TENANTS + key + "/suspend"));
        assertEquals(204, reply.status(), reply::toString);
        product().database().execute("update tenant set suspended_at = suspended_at - interval '2 days' where key = ?", key);
        return key;
    }

    static String consent(String key) {
        return "{\"key\":\"" + key + "\",\"reason\":\"Tried out by a test\",\"withoutExport\":true}";
    }

    /** Id of the newest certificate; a tenant is deleted for the first. */
    static String certificate() {
        JsonNode known = product().send(Person.OPERATOR, Call.get(Contract.MOUNT + "/certificates?limit=1")).json().get("certificates");
        return known.isEmpty() ? deleted() : known.get(0).get("id").asText();
    }

    private static String deleted() {
        String key = Target.of(product(), product().municipality(Product.A), product().municipality(Product.A).own()).emptyTenant();
        Reply reply = product().send(Person.OPERATOR, Call.post(TENANTS + suspended(key) + "/erasure", consent(key)));
        assertEquals(200, reply.status(), reply::toString);
        return reply.json().get("id").asText();
    }

    private static Product product() {
        return Product.running();
    }
}
