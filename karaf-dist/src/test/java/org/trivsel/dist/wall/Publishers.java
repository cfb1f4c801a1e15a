package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.trivsel.platform.lifecycle.testlib.SigningKey;

/** A publisher with one key. */
final class Publishers {
    /** Whom all tests trust. */
    static final Publishers OURS = new Publishers("Trivsel tests");
    static final String PATH = "/api/v1/trust/publishers";

    private final String name;
    private final SigningKey key;

    Publishers(String name) {
        this.name = name;
        this.key = SigningKey.of(name);
    }

    /** Signs, and has the operator trust it, unless that was so before. */
    byte[] sign(byte[] jar, Function<Call, Reply> operator) {
        Reply reply = operator.apply(adding(name, key));
        assertTrue(List.of(201, 409).contains(reply.status()), reply::toString);
        return key.sign(jar);
    }

    static Call adding(String name, SigningKey key) {
        return Call.post(PATH, "{\"name\":\"" + name + "\"," + certificate(key) + "}");
    }

    /** As a member of a JSON object. */
    static String certificate(SigningKey key) {
        return "\"certificate\":\"" + key.certificate().replace("\n", "\\n") + "\"";
    }

    /** One that nobody has seen before, as an operation of the contract: id of a publisher, and the fingerprint of the key. */
    static Fresh fresh() {
        SigningKey key = SigningKey.of("Fresh");
        Reply reply = Product.running().send(Person.OPERATOR, adding("Fresh " + UUID.randomUUID(), key));
        assertEquals(201, reply.status(), reply::toString);
        return new Fresh(reply.json().get("id").asText(), key.fingerprint());
    }

    record Fresh(String id, String fingerprint) {
    }
}
