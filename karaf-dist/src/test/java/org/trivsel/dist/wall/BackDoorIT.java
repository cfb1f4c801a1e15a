package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Container;
import org.trivsel.dist.HostileTool;
import org.trivsel.dist.OperatorShell;
import org.trivsel.dist.TestBundle;

/** Ways into the framework that are not ours: each ends in the catalogue, under its rules, or nothing of the bundle runs. */
class BackDoorIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String LANGUAGE = "org.trivsel.tools.language";

    @TempDir
    private static Path folder;

    private static Container container;
    private static Upgrade operator;
    private static Http http;

    @BeforeAll
    static void start() {
        container = Container.demo(folder, Map.of());
        http = new Http(container.distribution().uri(""), reply -> { });
        operator = new Upgrade(Flow.signIn(http, Person.OPERATOR), container.distribution());
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @Test
    void whatIsPutIntoTheFrameworkRunsOnlyThroughTheCatalogue() throws IOException {
        smuggle(HostileTool.of("smuggled", "1.0.0", "nothing").write(folder));
        await("the catalogue", () -> standing("smuggled").equals("installed"));
        assertTrue(container.distribution().log().contains("Tool smuggled 1.0.0 is ready"));
        assertEquals(404, Flow.signIn(http, Person.pedagogue(Product.A)).send(Call.get(HostileTool.path("smuggled", "version"))).status(),
                "nobody has it before an operator gives it to them");
        Reply given = operator.send(Call.of("PUT", "/api/v1/tenants/" + Product.A + "/tools/smuggled").json("{}"));
        assertEquals("409 not-trusted", given.status() + " " + given.json().get("code").asText(), "nobody vouches for it");
    }

    @Test
    void whatTheCatalogueRefusesIsGoneAndWasNeverRun() throws IOException {
        smuggle(HostileTool.exporting("greedy", "1.0.0").write(folder));
        await("its refusal", () -> container.distribution().log().contains("It exports packages"));
        smuggle(HostileTool.of("language", "9.0.0", "halt").write(folder));
        await("its refusal", () -> container.distribution().log().contains("The id language belongs to the bundle " + LANGUAGE));
        await("no bundle of them", () -> container.bundles().keySet().stream()
                .noneMatch(name -> List.of("org.trivsel.dist.greedy", "org.trivsel.dist.language").contains(name)));
        assertEquals("", standing("greedy"));
        List<String> refused = Database.embeddedIn(container.distribution().data()).list(
                "select outcome from trivsel.audit_entry where action = 'module.upload' and address = ? and outcome = 'DENIED'",
                "container:" + System.getProperty("user.name"));
        assertEquals(2, refused.size());
    }

    @Test
    void whatCameWithTrivselCannotBeExchanged() throws IOException {
        Path other = TestBundle.ofVersion("0.7.0", container.distribution().home().resolve("system/org/trivsel/tools/language/0.1.0/language-0.1.0.jar"), folder);
        assertThrows(AssertionError.class, () -> container.smuggle(LANGUAGE, other), "whoever does it is told");
        await("the catalogue", () -> standing("language").equals("installed"));
        assertTrue(List.of(container.bundles().get(LANGUAGE)).contains("ACTIVE"));
        assertEquals("0.1.0", answering(), "nothing changes for anybody");
    }

    /** In the operator's own shell, from a file of theirs. */
    @Test
    void aFeatureWithAToolGoesTheSameWay() throws IOException {
        Path jar = HostileTool.of("featured", "1.0.0", "nothing").write(folder);
        Path features = Files.writeString(folder.resolve("features.xml"), """
                <features name="theirs" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="theirs" version="1.0.0"><bundle>%s</bundle></feature>
                </features>""".formatted(jar.toUri()));
        OperatorShell shell = new OperatorShell(container.distribution(), "operator", Product.PASSWORD);
        OperatorShell.Outcome installed = shell.run("feature:repo-add " + features.toUri(), "feature:install theirs");
        await("the catalogue", () -> standing("featured").equals("installed"));
        assertTrue(container.distribution().log().contains("The operator operator runs in the shell: feature:install theirs"), installed::output);
        assertEquals(0, shell.run("feature:uninstall theirs", "feature:install trivsel-tool-language").status(), "Karaf is not left in a state of its own");
        assertEquals("installed", standing("featured"), "it belongs to the catalogue now");
    }

    private static void smuggle(Path jar) {
        try {
            container.smuggle(jar);
        } catch (AssertionError unresolvable) {
            assertTrue(unresolvable.getCause() != null, "whoever does it is told, unless it is gone already");
        }
    }

    private static String answering() {
        for (JsonNode tool : Flow.signIn(http, Person.pedagogue(Product.A)).send(Call.get("/api/v1/tools")).json()) {
            if (tool.get("id").asText().equals("language")) {
                return tool.get("version").asText();
            }
        }
        return "";
    }

    /** Of what was brought in of that tool, or nothing. */
    private static String standing(String tool) {
        for (JsonNode module : operator.send(Call.get(Upgrade.MODULES + "?limit=50")).json().get("modules")) {
            if (module.get("tool").asText().equals(tool)) {
                return module.get("standing").asText();
            }
        }
        return "";
    }

    private static void await(String what, BooleanSupplier reached) {
        Await.until(what, LONG, reached, container.distribution()::log);
    }
}
