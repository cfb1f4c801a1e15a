package org.trivsel.dist.wall;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Examines every answer any test gets: whether it keeps the contract, tells about the inside, or shows what is another tenant's. */
final class Scrutiny {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Classes, statements, files, versions of what is inside. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\b(java|javax|jakarta|sun)\\.[a-z]|\\b(org|com)\\.[a-z]+\\.[a-z]|Exception\\b|\\bat [a-z]+(\\.[a-z]+)+\\(|PSQL|SQLSTATE|sql state"
                    + "|\\b(select|insert|update|delete)\\b.{0,80}\\b(from|into|set)\\b|postgres|hikari|jetty|felix|karaf|\\bcxf\\b|jackson|/tmp/|/system/");
    /** What the server says by itself to what is no HTTP request. */
    private static final Set<Integer> NOT_HTTP = Set.of(400, 414, 431, 505);
    private static final Pattern TOKEN = Pattern.compile("Bearer (\\S+)|trivsel-session=([^;]+)");

    private final Contract contract;
    private final Map<String, Municipality> municipalities;
    private final Map<String, String> tenantOfToken = new ConcurrentHashMap<>();
    private final AtomicLong examined = new AtomicLong();

    Scrutiny(Contract contract, Map<String, Municipality> municipalities) {
        this.contract = contract;
        this.municipalities = municipalities;
    }

    /** Whose the token is; answers to it may hold nothing of anybody else's. */
    void belongs(String token, String tenant) {
        tenantOfToken.put(token, tenant);
    }

    long examined() {
        return examined.get();
    }

    void examine(Reply reply) {
        examined.incrementAndGet();
        if (reply.header("X-Request-Id").isEmpty()) {
            require(NOT_HTTP.contains(reply.status()), "It was not the product that answered", reply);
        } else {
            contract.check(reply);
            Headers.check(reply);
        }
        keepsTheInsideIn(reply);
        String tenant = tenant(reply.call());
        String shown = reply.text() + reply.headers().map();
        municipalities.values().stream().filter(it -> !it.key().equals(tenant)).forEach(other -> showsNothingOf(other, shown, reply));
    }

    /** Programs are known by the header, browsers by the cookie. */
    private @Nullable String tenant(Call call) {
        Matcher token = TOKEN.matcher(call.headers().getOrDefault(call.path().startsWith(Contract.MOUNT) ? "Authorization" : "Cookie", ""));
        return token.find() ? tenantOfToken.get(token.group(1) == null ? token.group(2) : token.group(1)) : null;
    }

    private static void showsNothingOf(Municipality other, String shown, Reply reply) {
        require(!shown.contains(other.canary()), "The canary of " + other.key() + " is seen from outside", reply);
        String asked = reply.call().toString() + reply.call().headers();
        Matcher ids = UUID.matcher(shown);
        while (ids.find()) {
            String id = ids.group();
            // What the caller sent may stand in a link or field that repeats it.
            require(!other.ids().contains(id) || asked.contains(id), "The id " + id + " of " + other.key() + " is seen from outside", reply);
        }
    }

    private static void keepsTheInsideIn(Reply reply) {
        require(reply.status() < 500 || reply.status() == 503, "It failed inside", reply);
        for (String name : List.of("Server", "X-Powered-By", "Via")) {
            require(reply.headers().firstValue(name).isEmpty(), "The header " + name + " tells what is inside", reply);
        }
        boolean program = reply.type().contains("javascript") || reply.type().contains("css");
        if (reply.status() >= 400 && !program) {
            // By chance a token may spell the name of anything.
            Matcher inside = INSIDE.matcher(Browser.withoutTokens(reply.text()));
            if (inside.find()) {
                throw new AssertionError("It tells about the inside: " + inside.group() + "\n" + reply);
            }
        }
    }

    /** What a token is made of: 16 bytes that name the tenant, then the secret. */
    static byte[] bytes(String token) {
        return HexFormat.of().parseHex(token);
    }

    static String text(byte[] token) {
        return HexFormat.of().formatHex(token);
    }

    private static void require(boolean kept, String fault, Reply reply) {
        if (!kept) {
            throw new AssertionError(fault + "\n" + reply);
        }
    }
}
