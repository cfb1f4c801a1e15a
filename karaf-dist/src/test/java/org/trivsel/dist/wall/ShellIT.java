package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    static void start() {
        trivsel = Demo.start(Demo.unpack(folder));
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
    void aTenantIsMadeGetsAToolAndIsSuspended() {
        OperatorShell.Outcome made = shell.run(
                "tenant-create havby \"Havby Kommune\" --country DK --language da --zone Europe/Copenhagen --username first --person \"Anne Andersen\"",
                "tool-enable language havby", "tenant-suspend havby", "tenant-list");
        assertEquals(0, made.status(), made::output);
        assertTrue(made.output().contains("One-time password"), made::output);
        assertTrue(made.rows().contains(List.of("havby", "Havby Kommune", "DK", "da", "suspended", "language")), made::output);
        OperatorShell.Outcome wrong = shell.run("tenant-create x y --country Denmark --language da --zone Europe/Copenhagen --username first --person A",
                "tenant-list");
        assertTrue(wrong.status() == 1 && wrong.output().contains("A key has 2 to 32") && wrong.output().contains("A country has two capital letters"),
                wrong::output);
        assertTrue(wrong.rows().isEmpty(), "what comes after a failure is not run");
        assertFalse(trivsel.log().contains("Andersen"));
    }

    @Test
    void everyActSaysWhoDidIt() {
        String user = System.getProperty("user.name");
        OperatorShell.Outcome listed = shell.run("feature:list -i");
        assertTrue(listed.status() == 0 && listed.output().contains("platform-core"), listed::output);
        assertTrue(trivsel.log().contains("The operator operator runs in the shell: feature:list -i"));
        OperatorShell.Outcome verified = shell.run("tool-disable language fjordvik", "audit-verify");
        assertEquals(0, verified.status(), verified::output);
        assertEquals(List.of("yes", "yes", "yes"), verified.rows().stream().filter(row -> !row.get(0).equals("havby")).map(row -> row.get(4)).toList());
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
