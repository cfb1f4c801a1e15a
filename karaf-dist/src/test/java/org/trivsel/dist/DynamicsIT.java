package org.trivsel.dist;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamicsIT {
    private static final String LANGUAGE = "org.trivsel.tools.language";
    private static final int ASKERS = 4;

    @TempDir
    private static Path folder;

    private static Container container;

    @BeforeAll
    static void start() {
        container = Container.start(folder);
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @BeforeEach
    void forgetWhatHappenedBefore() {
        container.events();
    }

    @Test
    void everyBundleIsActive() {
        container.bundles().forEach((name, state) -> assertTrue(state.equals("ACTIVE") || state.equals("FRAGMENT"), name + " is " + state));
    }

    @Test
    void stoppingAndStartingAToolTouchesNoOtherBundle() {
        Map<String, String> before = container.bundles();

        container.stop(LANGUAGE);
        container.start(LANGUAGE);

        assertEquals(List.of("STOPPED " + LANGUAGE, "STARTED " + LANGUAGE), container.events());
        assertEquals(before, container.bundles());
    }

    @Test
    void updatingAToolTouchesNoOtherBundle() {
        Map<String, String> before = container.bundles();

        container.update(LANGUAGE, languageBundle());

        assertEquals(Set.of(LANGUAGE), touched());
        assertEquals(before, container.bundles());
    }

    @Test
    void removingAToolAndInstallingItAgainTouchesNoOtherBundle() {
        Map<String, String> before = container.bundles();

        container.uninstall(LANGUAGE);
        container.install(languageBundle());

        assertEquals(Set.of(LANGUAGE), touched());
        assertEquals(before, container.bundles());
    }

    @Test
    void updatingAToolUnderLoadDropsNoRequest() throws IOException {
        container.install(sample("1.0.0").write(folder));
        Path second = sample("2.0.0").write(folder);

        try (Load load = new Load(container.distribution(), ASKERS, SampleTool.PATH)) {
            load.awaitAnswer("1.0.0");
            container.update(SampleTool.NAME, second);
            load.awaitAnswer("2.0.0");

            assertEquals(Set.of("1.0.0", "2.0.0"), load.end());
        }
        container.uninstall(SampleTool.NAME);
    }

    @Test
    void aToolThatIsGoneIsNotFoundWithinASecond() throws IOException {
        container.install(sample("3.0.0").write(folder));
        assertEquals(200, container.distribution().get(SampleTool.PATH).statusCode());

        container.uninstall(SampleTool.NAME);
        long gone = System.nanoTime();

        assertEquals(404, container.distribution().get(SampleTool.PATH).statusCode());
        assertTrue(System.nanoTime() - gone < 1_500_000_000L);
    }

    private static Set<String> touched() {
        return container.events().stream().map(event -> event.split(" ")[1]).collect(toSet());
    }

    private static Path languageBundle() {
        return container.distribution().home().resolve("system/org/trivsel/tools/language/0.1.0/language-0.1.0.jar");
    }

    private static TestBundle sample(String version) {
        return new TestBundle(SampleTool.NAME, version, SampleTool.class, List.of());
    }
}
