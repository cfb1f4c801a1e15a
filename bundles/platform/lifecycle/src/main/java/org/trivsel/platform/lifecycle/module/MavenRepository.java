package org.trivsel.platform.lifecycle.module;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One repository in the layout of Maven 2: a folder, or a server that is asked by HTTPS (by HTTP on this machine only). Nothing is followed to
 * another address, nothing larger than it may be is read, and nothing is waited for long.
 */
final class MavenRepository {
    private static final Logger LOG = LoggerFactory.getLogger(MavenRepository.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long LONGEST_SECONDS = 60;
    private static final int SMALL = 1 << 18;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    /** The best first. */
    private static final List<String> DIGESTS = List.of("SHA-256", "SHA-512", "SHA-1");

    private final URI base;
    private final HttpClient client;
    private final ScheduledExecutorService clock;

    /** @throws IllegalArgumentException when it is no address that may be asked */
    MavenRepository(String address, HttpClient client, ScheduledExecutorService clock) {
        this.base = URI.create(address.endsWith("/") ? address : address + "/");
        this.client = client;
        this.clock = clock;
        String scheme = String.valueOf(base.getScheme());
        boolean isHere = "127.0.0.1".equals(base.getHost()) || "localhost".equals(base.getHost());
        if (!scheme.equals("file") && (base.getHost() == null || !scheme.equals("https") && !(scheme.equals("http") && isHere))) {
            throw new IllegalArgumentException("modules.repositories takes file: and https: addresses, and not " + address);
        }
    }

    /** Follows nobody anywhere. */
    static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** A name for a folder, other for each. */
    String folder() {
        String place = base.getHost() == null ? "" : base.getHost() + (base.getPort() < 0 ? "" : "-" + base.getPort());
        return (place + base.getPath()).replaceAll("[^A-Za-z0-9.-]+", "_").replaceAll("^[_.]+|[_.]+$", "");
    }

    /** @throws IOException in words for operators when it cannot be had, or is not what its digest says */
    byte[] jar(String path, int most) throws IOException {
        byte[] jar = read(path, most).orElseThrow(() -> new IOException("It is not there."));
        for (String digest : DIGESTS) {
            String ending = "." + digest.replace("-", "").toLowerCase(Locale.ROOT);
            Optional<byte[]> said = read(path + ending, SMALL);
            if (said.isPresent()) {
                String wanted = new String(said.get(), StandardCharsets.UTF_8).strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
                if (!wanted.equals(hash(digest, jar))) {
                    throw new IOException("It is not what its " + ending + " says: it was damaged or changed on its way, or there.");
                }
                return jar;
            }
        }
        throw new IOException("There is no .sha256, .sha512 or .sha1 beside it, so nobody can tell whether it is whole.");
    }

    String text(String path) throws IOException {
        return new String(read(path, SMALL).orElseThrow(() -> new IOException("It is not there.")), StandardCharsets.UTF_8);
    }

    String address(String path) {
        return base.resolve(path).toString();
    }

    private Optional<byte[]> read(String path, int most) throws IOException {
        URI address = base.resolve(path);
        if (base.getScheme().equals("file")) {
            Path file = Path.of(address);
            return Files.isRegularFile(file) ? Optional.of(Files.size(file) > most ? tooLarge(most) : Files.readAllBytes(file)) : Optional.empty();
        }
        return ask(address, most);
    }

    private Optional<byte[]> ask(URI address, int most) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(HttpRequest.newBuilder(address).timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == NOT_FOUND) {
                    return Optional.empty();
                }
                if (response.statusCode() != OK) {
                    throw new IOException("The repository answers " + response.statusCode() + "; it is not followed to another address.");
                }
                return Optional.of(wholeOf(body, most));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("This node is stopping.", e);
        }
    }

    /** However slowly it comes. */
    private byte[] wholeOf(InputStream body, int most) throws IOException {
        ScheduledFuture<?> end = clock.schedule(() -> close(body), LONGEST_SECONDS, TimeUnit.SECONDS);
        try {
            byte[] bytes = body.readNBytes(most + 1);
            return bytes.length > most ? tooLarge(most) : bytes;
        } finally {
            end.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("It ends by itself", e);
        }
    }

    private static byte[] tooLarge(int most) throws IOException {
        throw new IOException("It is larger than " + (most >> 10) + " kB.");
    }

    private static String hash(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
