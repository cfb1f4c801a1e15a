package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids of one tenant in the hands of another: nobody learns so much as that they exist, and the try is on record. */
class ForeignIdsIT {
    private static final Product PRODUCT = Product.running();
    private static final List<Person> PEOPLE =
            List.of(Person.pedagogue(Product.A), Person.leader(Product.A), Person.administration(Product.A), Person.OPERATOR);
    private static final Set<String> DIFFERENT_EACH_TIME = Set.of("x-request-id", "date");

    private final Examples examples = new Examples();
    private final Matrix matrix = Matrix.read();
    private final Target foreign = Target.of(PRODUCT, PRODUCT.municipality(Product.B), PRODUCT.municipality(Product.B).own());
    private final Target unknown = Target.unknown(foreign);

    @Test
    void lookAsIfTheyDidNotExistInEveryOperation() {
        List<Operation> operations = PRODUCT.contract().operations().stream().filter(it -> matrix.places(it.id()).contains("foreign")).toList();
        assertTrue(operations.size() >= 14, operations::toString);
        for (Operation operation : operations) {
            for (Person person : PEOPLE) {
                Reply ofForeign = PRODUCT.send(person, examples.of(operation, foreign));
                Reply ofUnknown = PRODUCT.send(person, examples.of(operation, unknown));
                assertSame(ofUnknown, ofForeign);
                assertDeniedOnRecord(person, ofForeign);
            }
        }
    }

    @Test
    void lookAsIfTheyDidNotExistInEveryParameter() {
        for (Operation operation : PRODUCT.contract().operations()) {
            for (Operation.Parameter parameter : operation.parameters()) {
                if (parameter.in().equals("query")) {
                    for (UUID id : List.of(foreign.unit(), foreign.child())) {
                        assertSame(withQuery(operation, parameter, UUID.randomUUID()), withQuery(operation, parameter, id));
                    }
                }
            }
        }
    }

    @Test
    void areNoWayInWhenPutIntoATokenOfAnother() {
        byte[] own = Scrutiny.bytes(PRODUCT.token(Person.leader(Product.A)));
        byte[] foreignToken = Scrutiny.bytes(PRODUCT.token(Person.leader(Product.B)));
        System.arraycopy(foreignToken, 0, own, 0, 16);

        assertEquals(401, PRODUCT.send(Call.get("/api/v1/units").bearer(Scrutiny.text(own))).status());
    }

    private Reply withQuery(Operation operation, Operation.Parameter parameter, UUID id) {
        Target own = Target.of(PRODUCT, PRODUCT.municipality(Product.A), PRODUCT.municipality(Product.A).own());
        String path = examples.of(operation, own).pathOnly() + "?" + parameter.name() + "=" + id;
        return PRODUCT.send(Person.leader(Product.A), Call.of(operation.method(), path));
    }

    private static void assertSame(Reply ofUnknown, Reply ofForeign) {
        assertEquals(ofUnknown.status(), ofForeign.status(), () -> ofUnknown + "\n" + ofForeign);
        assertEquals(ofUnknown.withoutRequestId(), ofForeign.withoutRequestId(), () -> ofUnknown + "\n" + ofForeign);
        assertEquals(comparable(ofUnknown), comparable(ofForeign), () -> ofUnknown + "\n" + ofForeign);
        assertTrue(ofForeign.status() != 200 || !ofForeign.call().path().contains("{"), ofForeign::toString);
    }

    private static Map<String, List<String>> comparable(Reply reply) {
        Map<String, List<String>> headers = new HashMap<>(reply.headers().map());
        headers.keySet().removeIf(name -> DIFFERENT_EACH_TIME.contains(name.toLowerCase(java.util.Locale.ROOT)));
        return headers;
    }

    private static void assertDeniedOnRecord(Person person, Reply reply) {
        List<List<String>> entries = PRODUCT.database().rows("""
                select t.key, e.outcome, a.username from audit_entry e join tenant t on t.id = e.tenant_id
                join account a on a.tenant_id = e.tenant_id and a.id = e.actor where e.request_id = ?""", reply.header("X-Request-Id"));
        assertEquals(new ArrayList<>(List.of(List.of(person.tenant(), "DENIED", person.username()))), entries, reply::toString);
    }
}
