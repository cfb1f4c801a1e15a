package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.InstalledPostgres;
import org.trivsel.dist.OwnPostgres;

/** The distribution with demo data, started once for all tests of the walls. */
final class Product {
    static final String A = "strandby";
    static final String B = "fjordvik";
    static final List<String> TENANTS = List.of(A, B);
    static final String PASSWORD = Demo.PASSWORD;
    private static final String READING = ",\"scopes\":[\"read\"]";

    private final Distribution distribution;
    private final Path offered;
    private final Database database;
    private final Contract contract;
    private final Http http;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Municipality> municipalities;
    private final Scrutiny scrutiny;

    private Product(Distribution distribution, Path offered, @Nullable OwnPostgres postgres) {
        this.distribution = distribution;
        this.offered = offered;
        this.database = postgres == null ? Database.embeddedIn(distribution.data()) : Database.of(postgres);
        this.contract = readContract(distribution);
        this.municipalities = Map.of(A, Municipality.prepare(database, A), B, Municipality.prepare(database, B));
        this.scrutiny = new Scrutiny(contract, municipalities);
        this.http = new Http(distribution.uri(""), scrutiny::examine);
    }

    static Product running() {
        return Running.PRODUCT;
    }

    /** The folder whose bundles are offered to operators. */
    Path offered() {
        return offered;
    }

    Distribution distribution() {
        return distribution;
    }

    Database database() {
        return database;
    }

    Contract contract() {
        return contract;
    }

    Municipality municipality(String tenant) {
        return municipalities.get(tenant);
    }

    Scrutiny scrutiny() {
        return scrutiny;
    }

    /** Every answer is examined: form, secrets, what belongs to others. */
    Reply send(Call call) {
        return http.send(call);
    }

    /** Somebody's way through the API, signed in. */
    Flow flow(Person person) {
        return new Flow(http, token(person));
    }

    Reply send(Person person, Call call) {
        return send(call.bearer(token(person)));
    }

    String token(Person person) {
        return token(person, "");
    }

    /** Good for reading only. */
    String readingToken(Person person) {
        return token(person, READING);
    }

    private String token(Person person, String scopes) {
        return tokens.computeIfAbsent(person + scopes, key -> signIn(person, scopes));
    }

    /** A token of its own, to be used up. */
    String freshToken(Person person) {
        return signIn(person, "");
    }

    /** The same, good for reading only. */
    String freshReadingToken(Person person) {
        return signIn(person, READING);
    }

    private String signIn(Person person, String scopes) {
        Reply reply = send(Call.post("/api/v1/session", "{\"tenant\":\"" + person.tenant() + "\",\"username\":\"" + person.username()
                + "\",\"password\":\"" + PASSWORD + "\"" + scopes + "}"));
        assertEquals(200, reply.status(), reply::toString);
        String token = reply.json().get("token").asText();
        scrutiny.belongs(token, person.tenant());
        return token;
    }

    /** Lets everybody try to sign in again: the tests all come from one address. */
    void forgetWrongSignIns() {
        database.execute("delete from sign_in_failure");
    }

    private static Contract readContract(Distribution distribution) {
        String text = distribution.get("/api/v1/openapi.json").body();
        try {
            return new Contract(text, new ObjectMapper().readTree(text));
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void end(Distribution distribution, @Nullable OwnPostgres postgres, Path folder) {
        distribution.close();
        if (postgres != null) {
            postgres.close();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Running {
        static final Product PRODUCT = start();

        private static Product start() {
            try {
                Path folder = Files.createTempDirectory("trivsel-wall");
                Path offered = Files.createDirectory(folder.resolve("offered"));
                Distribution distribution = Demo.unpack(folder).setting("modules.directories", offered.toString());
                OwnPostgres postgres = InstalledPostgres.chosenFor(distribution, folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(distribution, postgres, folder)));
                return new Product(Demo.start(distribution), offered, postgres);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
