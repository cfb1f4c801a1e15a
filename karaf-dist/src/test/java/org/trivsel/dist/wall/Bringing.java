package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.trivsel.dist.EmptyTool;

/** What operators bring in: tools that nobody has, each once. Those of before are wanted no more, so that other tests are left alone. */
final class Bringing {
    private static final String PATH = Contract.MOUNT + "/modules/";

    private Bringing() {
    }

    /** Of one that lies in the database. */
    static String fresh() {
        product().database().execute("delete from module_wanted where sha256 in (select sha256 from module where tool like 'empty-%')");
        return done(201, Examples.upload("module.jar", EmptyTool.jar()).path(PATH.substring(0, PATH.length() - 1))).get("sha256").asText();
    }

    /** Of one that lies in a folder whose bundles are offered. */
    static String offered() {
        try {
            Path jar = Files.write(product().offered().resolve("offered-" + UUID.randomUUID() + ".jar"), EmptyTool.jar());
            for (JsonNode offer : done(200, Call.get(Contract.MOUNT + "/sources"))) {
                if (offer.get("file").asText().equals(jar.toString())) {
                    return offer.get("sha256").asText();
                }
            }
            throw new AssertionError("Not offered: " + jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one that every node is to have. */
    static String installed() {
        String sha256 = fresh();
        Call install = go(sha256 + "/install");
        done(202, install.path(Contract.MOUNT + install.path()));
        Await.until(sha256, Duration.ofSeconds(20), () -> done(200, Call.get(PATH + sha256)).get("standing").asText().equals("installed"),
                product().distribution()::log);
        return sha256;
    }

    /** What says that a tool that is installed be set apart. */
    static String harmful() {
        JsonNode module = done(200, Call.get(PATH + installed()));
        return "{\"tool\":\"" + module.get("tool").asText() + "\",\"version\":\"" + module.get("version").asText() + "\",\"reason\":\"Tried by a test\"}";
    }

    /** Of a version that is set apart. */
    static String apart() {
        return done(201, Call.post(Contract.MOUNT + "/quarantine", harmful())).get("id").asText();
    }

    /** To what has been rehearsed. */
    static Call go(String act) {
        return Call.post("/modules/" + act, "{\"plan\":\"" + done(200, Call.get(PATH + act)).get("mark").asText() + "\"}");
    }

    private static JsonNode done(int status, Call call) {
        Reply reply = product().send(Person.OPERATOR, call);
        assertEquals(status, reply.status(), reply::toString);
        return reply.json();
    }

    private static Product product() {
        return Product.running();
    }
}
