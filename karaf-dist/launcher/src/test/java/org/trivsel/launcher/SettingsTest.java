package org.trivsel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void groupsByPartAndMarksSecrets() {
        Settings settings = Settings.of(Map.of("database.url", "jdbc:x", "database.owner.password", "p", "http.port", "80", "sessions.idle.minutes", "5"));

        assertEquals(Map.of("server", "external", "url", "jdbc:x", ".owner.password", "p"), settings.byPart().get("database"));
        assertEquals(Map.of("idle.minutes", "5"), settings.byPart().get("sessions"));
        assertTrue(!settings.byPart().containsKey("http"));
    }

    @Test
    void goesOnServingAfterItWasAskedToStopOnlyIfSaidForHowLong() {
        assertEquals(Duration.ZERO, Settings.of(Map.of()).notice());
        assertEquals(Duration.ofSeconds(5), Settings.of(Map.of("node.drain.seconds", "5")).notice());
        assertThrows(SettingsFault.class, () -> Settings.of(Map.of("node.drain.seconds", "a while")).notice());
    }

    @Test
    void embedsADatabaseUnlessOneIsNamed() {
        assertEquals(Map.of("server", "embedded"), Settings.of(Map.of()).byPart().get("database"));
        assertEquals(Map.of("server", "external", "url", "jdbc:x"), Settings.of(Map.of("database.url", "jdbc:x")).byPart().get("database"));
    }

    @Test
    void takesTheEnvironmentBeforeTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("trivsel.cfg"), "http.port = 1\nhttp.host = ::1\ndatabase.url =\n");

        Settings settings = Settings.read(file, Map.of("TRIVSEL_HTTP_PORT", "2", "TRIVSEL_DATA", "/x", "PATH", "/bin"));

        assertEquals(2, settings.port(9));
        assertEquals("::1", settings.host());
        assertEquals(Map.of("server", "embedded"), settings.byPart().get("database"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "999999"})
    void refusesWhatIsNoPort(String port) {
        SettingsFault fault = assertThrows(SettingsFault.class, () -> Settings.of(Map.of("http.port", port)).port(9));

        assertEquals("http.port is '" + port + "'; it must be a number from 1 to 65535.", fault.getMessage());
    }

    @Test
    void refusesADemoPasswordThatIsTooShort() {
        assertThrows(SettingsFault.class, () -> Settings.of(Map.of("demo.password", "short")).demoPassword());
        assertEquals("long enough for it", Settings.of(Map.of("demo.password", "long enough for it")).demoPassword());
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "Http.port", "a..b", "../x.y", "a b.c"})
    void refusesWhatIsNoNameOfASetting(String name) {
        assertThrows(SettingsFault.class, () -> Settings.of(Map.of(name, "x")));
    }
}
