package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.OperatorShell;

/** What an operator does in the shell, over the same services as pages and REST, and who may come in. */
class ShellIT {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static Distribution trivsel;
    private static OperatorShell shell;

    @BeforeAll
    static void start() throws IOException {
        Path dropped = Files.createDirectory(folder.resolve("dropped"));
        Path offered = Files.createDirectory(folder.resolve("offered"));
        trivsel = Demo.start(Demo.unpack(folder.resolve("product")).setting("tenants.erasure.wait.hours", "0").setting("modules.deploy", dropped.toString())
                .setting("modules.directories", offered.toString()));
        shell = new OperatorShell(trivsel, "operator", Product.PASSWORD);
    }

    @AfterAll
    static void stop() {
        trivsel.close();
    }

    @Test
    void theWayInIsAFileForWhoeverRunsIt() throws IOException {
        Path socket = trivsel.data().resolve("runtime/shell.socket");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
    }

    @Test
    void nobodyButAnOperatorRunsACommand() throws Exception {
        OperatorShell.Outcome wrong = new OperatorShell(trivsel, "operator", "not the password").run("tool-list");
        assertEquals("1 The name, the password and the place do not fit together.", wrong.status() + " " + wrong.output().strip());
        OperatorShell.Outcome other = new OperatorShell(trivsel, "pedagogue", Product.PASSWORD).run("tool-list");
        assertEquals(1, other.status(), "who is somebody in a municipality is nobody here");
        assertFalse(other.output().contains("language"), other::output);
        assertEquals(1, shell.run("no-such-command").status());
    }

    @Test
    void aVersionComesInIsPointedAtAndGoesOut() throws IOException {
        Path jar = Upgrade.language(trivsel, "0.2.0", folder);
        OperatorShell.Outcome brought = shell.run("tool-bring " + jar, "tool-rehearse language/0.2.0");
        assertEquals(0, brought.status(), brought::output);
        assertTrue(brought.output().contains("bundles added: org.trivsel.tools.language/0.2.0"), brought::output);
        String plan = brought.output().replaceAll("(?s).*plan: (\\S+).*", "$1");

        OperatorShell.Outcome unasked = shell.run("tool-install language/0.2.0");
        assertEquals(1, unasked.status(), "nobody said yes");
        assertEquals(0, shell.run("tool-install language/0.2.0 --plan " + plan).status());
        Await.until("the new version", LONG, () -> row("0.2.0").contains("ready"), trivsel::log);
        assertEquals(0, shell.run("tool-point language 0.2.0 --tenant strandby --reason \"Tried in one place\"").status());
        OperatorShell.Outcome inUse = shell.run("tool-remove language/0.2.0 --yes");
        assertTrue(inUse.status() == 1 && inUse.output().contains("used by: strandby"), inUse::output);
        OperatorShell.Outcome back = shell.run("tool-rollback language --tenant strandby", "tool-remove language/0.2.0 --yes");
        assertEquals(0, back.status(), back::output);
        Await.until("its removal", LONG, () -> row("0.2.0").contains("kept"), trivsel::log);
        assertEquals(0, shell.run("tool-delete language/0.2.0").status());
        assertEquals(List.of(), row("0.2.0"));
    }

    @Test
    void whatLiesInAFolderIsOfferedAndWhatIsDroppedIsInstalled() throws IOException {
        Path jar = Upgrade.language(trivsel, "0.6.0", folder.resolve("offered"));
        assertEquals(List.of("language", "0.6.0", "can be brought in"),
                List.of(0, 1, 3).stream().map(shell.run("tool-available").rows().get(0)::get).toList());
        assertEquals(List.of(), row("0.6.0"), "offered and no more");
        Files.copy(jar, folder.resolve("dropped/language.jar"));
        Await.until("the dropped version", LONG, () -> row("0.6.0").contains("ready"), trivsel::log);
        assertEquals(List.of("module.install", "module.upload"), Database.embeddedIn(trivsel.data()).list(
                "select action from trivsel.audit_entry where address = ? and detail like '% 0.6.0 %' order by action", "deploy:" + System.getProperty("user.name")));
        assertEquals(0, shell.run("tool-remove language/0.6.0 --yes").status(), "it goes out as every other");
        assertFalse(Distribution.shared().log().contains("What is dropped in"), "nothing is taken from anywhere unless a folder is named");
    }

    @Test
    void aTenantIsMadeGetsAToolAndIsSuspended() {
        OperatorShell.Outcome made = shell.run(
                "tenant-create havby \"Havby Kommune\" --country DK --language da --zone Europe/Copenhagen --username first --person \"Anne Andersen\"",
                "tool-enable language havby", "tenant-suspend havby", "tenant-list");
        assertEquals(0, made.status(), made::output);
        assertTrue(made.output().contains("One-time password"), made::output);
        assertTrue(made.rows().contains(List.of("havby", "Havby Kommune", "DK", "da", "suspended", "language, motor")), made::output);
        OperatorShell.Outcome wrong = shell.run("tenant-create x y --country Denmark --language da --zone Europe/Copenhagen --username first --person A",
                "tenant-list");
        assertTrue(wrong.status() == 1 && wrong.output().contains("A key has 2 to 32") && wrong.output().contains("A country has two capital letters"),
                wrong::output);
        assertTrue(wrong.rows().isEmpty(), "what comes after a failure is not run");
        assertFalse(trivsel.log().contains("Andersen"));
    }

    @Test
    void aTenantLeavesWithAllItHasAndIsDeletedWithProof() {
        Http http = new Http(trivsel.uri(""), reply -> { });
        Flow administration = Flow.signIn(http, Person.administration(Product.B));
        assertEquals(0, shell.run("tenant-export fjordvik").status());
        Await.until("the export", LONG, () -> administration.send(Call.get("/api/v1/exports")).json().at("/0/state").asText().equals("ready"), trivsel::log);
        JsonNode export = administration.send(Call.get("/api/v1/exports")).json().get(0);
        assertTrue(export.get("rows").asInt() > 300, export::toString);
        assertEquals("1 not-exported", refusal(shell.run("tenant-suspend fjordvik", "tenant-delete fjordvik --confirm fjordvik --reason Merged")));

        assertEquals(0, shell.run("tenant-resume fjordvik").status());
        Flow again = Flow.signIn(http, Person.administration(Product.B));
        for (int volume = 1; volume <= export.get("volumes").asInt(); volume++) {
            Reply reply = again.send(Call.get("/api/v1/exports/" + export.get("id").asText() + "/volumes/" + volume));
            assertEquals("200 application/zip", reply.status() + " " + reply.header("Content-Type"));
        }
        OperatorShell.Outcome deleted = shell.run("tenant-suspend fjordvik", "tenant-delete fjordvik --confirm fjordvik --reason \"Merged with its neighbour\"");
        assertTrue(deleted.status() == 0 && deleted.output().contains("trivsel.child: "), deleted::output);
        OperatorShell.Outcome certificates = shell.run("tenant-certificates");
        assertEquals(0, certificates.status(), certificates::output);
        assertEquals(List.of("fjordvik", "operator", "Merged with its neighbour", "fetched", "yes"),
                List.of(0, 2, 3, 5, 7).stream().map(certificates.rows().get(0)::get).toList());
        assertFalse(shell.run("tenant-list").output().contains("fjordvik"));
    }

    private static String refusal(OperatorShell.Outcome outcome) {
        return outcome.status() + (outcome.output().contains("fetched no export") ? " not-exported" : " " + outcome.output());
    }

    @Test
    void everyActSaysWhoDidIt() {
        String user = System.getProperty("user.name");
        OperatorShell.Outcome listed = shell.run("feature:list -i");
        assertTrue(listed.status() == 0 && listed.output().contains("platform-core"), listed::output);
        assertTrue(trivsel.log().contains("The operator operator runs in the shell: feature:list -i"));
        OperatorShell.Outcome verified = shell.run("tool-enable language strandby", "audit-verify");
        assertEquals(0, verified.status(), verified::output);
        assertTrue(verified.rows().size() > 1 && verified.rows().stream().allMatch(row -> row.get(4).equals("yes")), verified::output);
        assertEquals(List.of("feature:list -i shell:" + user), Database.embeddedIn(trivsel.data()).list(
                "select detail || ' ' || address from trivsel.audit_entry where action = 'shell.command' and detail like 'feature%'"));
    }

    @Test
    void commandsExplainThemselves() {
        OperatorShell.Outcome help = shell.run("help trivsel:tool-point");
        assertTrue(help.output().contains("--reason") && help.output().contains("Decides which version"), help::output);
    }

    private static List<String> row(String version) {
        return shell.run("tool-list").rows().stream().filter(row -> row.get(1).equals(version)).findFirst().orElse(List.of());
    }
}
