package org.trivsel.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoDefaultCredentialsIT {
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)(users|keys)\\.properties|host\\.key|.*\\.(jks|p12|pem|keystore)");
    private static final Pattern GIVEN_SECRET = Pattern.compile("(?im)^\\s*[^#\\n]*(password|secret)\\s*[=:]\\s*\\S+");

    private final Distribution trivsel = Distribution.shared();

    @Test
    void noFileHoldsAPasswordOrKey() throws IOException {
        try (Stream<Path> files = Files.walk(trivsel.home())) {
            List<Path> suspects = files.filter(NoDefaultCredentialsIT::holdsCredentials).toList();

            assertEquals(List.of(), suspects);
        }
    }

    @Test
    void noUsualNameAndPasswordOpensASession() {
        for (String usual : List.of("admin", "karaf", "operator", "trivsel", "demo", "pedagogue", "postgres")) {
            for (String tenant : List.of("system", "strandby")) {
                assertNotEquals(200, signIn(tenant, usual), tenant + " " + usual);
            }
        }
    }

    private int signIn(String tenant, String nameAndPassword) {
        String body = "{\"tenant\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}".formatted(tenant, nameAndPassword, nameAndPassword);
        return trivsel.send(trivsel.request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))).statusCode();
    }

    private static boolean holdsCredentials(Path file) {
        String name = file.getFileName().toString();
        return CREDENTIALS.matcher(name).matches() || name.matches(".*\\.(cfg|properties)") && GIVEN_SECRET.matcher(text(file)).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
