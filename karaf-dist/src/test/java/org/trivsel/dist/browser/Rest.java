package org.trivsel.dist.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;

/** What a program does beside the browser: prepares a product with demo data and looks what it has kept. */
record Rest(Distribution product) {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(100);

    String token(String tenant, String username) {
        String body = "{\"tenant\":\"" + tenant + "\",\"username\":\"" + username + "\",\"password\":\"" + Demo.PASSWORD + "\"}";
        return call("POST", "/api/v1/session", null, body).body().replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }

    HttpResponse<String> call(String method, String path, @Nullable String token, @Nullable String body) {
        var request = product.request(path).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return product.send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    void until(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, () -> "No sign of " + what + "\n" + product.log());
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
