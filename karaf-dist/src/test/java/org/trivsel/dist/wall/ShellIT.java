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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.dist.Demo;
import org.trivsel.dist.Distribution;
import org.trivsel.dist.OperatorShell;
import org.trivsel.platform.lifecycle.testlib.SigningKey;

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
        assertEquals(0, shell.run("tool-install --plan " + plan + " language/0.2.0").status());
        Await.until("the new version", LONG, () -> row("0.2.0").contains("ready"), trivsel::log);
        OperatorShell.Outcome unsigned = shell.run("tool-point --tenant strandby --reason \"Tried in one place\" language 0.2.0");
        assertTrue(unsigned.status() == 1 && unsigned.output().contains("marked as a sandbox"), unsigned::output);
        assertEquals(0, shell.run("tenant-sandbox strandby", "tool-point --tenant strandby --reason \"Tried in one place\" language 0.2.0").status());
        OperatorShell.Outcome inUse = shell.run("tool-remove --yes language/0.2.0");
        assertTrue(inUse.status() == 1 && inUse.output().contains("used by: strandby"), inUse::output);
        OperatorShell.Outcome back = shell.run("tool-rollback --tenant strandby language", "tool-remove --yes language/0.2.0");
        assertEquals(0, back.status(), back::output);
        Await.until("its removal", LONG, () -> row("0.2.0").contains("kept"), trivsel::log);
        assertEquals(0, shell.run("tenant-sandbox --off strandby", "tool-delete language/0.2.0").status());
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
        assertEquals(0, shell.run("tool-remove --yes language/0.6.0").status(), "it goes out as every other");
        assertFalse(Distribution.shared().log().contains("What is dropped in"), "nothing is taken from anywhere unless a folder is named");
    }

    @Test
    void aTenantIsMadeGetsAToolAndIsSuspended() {
        OperatorShell.Outcome made = shell.run(
                "tenant-create --country DK --username first --person \"Anne Andersen\" havby \"Havby Kommune\"",
                "tool-enable language havby", "tenant-suspend havby", "tenant-list");
        assertEquals(0, made.status(), made::output);
        assertTrue(made.output().contains("One-time password"), made::output);
        assertTrue(made.rows().contains(List.of("havby", "Havby Kommune", "DK", "da", "suspended", "early, language, motor")), made::output);
        OperatorShell.Outcome wrong = shell.run("tenant-create --country Denmark --language da --zone Europe/Copenhagen --username first --person A x y",
                "tenant-list");
        assertTrue(wrong.status() == 1 && wrong.output().contains("A key has 2 to 32") && wrong.output().contains("No pack of this country is installed"),
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
        assertEquals("1 not-exported", refusal(shell.run("tenant-suspend fjordvik", "tenant-delete --confirm fjordvik --reason Merged fjordvik")));

        assertEquals(0, shell.run("tenant-resume fjordvik").status());
        Flow again = Flow.signIn(http, Person.administration(Product.B));
        for (int volume = 1; volume <= export.get("volumes").asInt(); volume++) {
            Reply reply = again.send(Call.get("/api/v1/exports/" + export.get("id").asText() + "/volumes/" + volume));
            assertEquals("200 application/zip", reply.status() + " " + reply.header("Content-Type"));
        }
        OperatorShell.Outcome deleted = shell.run("tenant-suspend fjordvik", "tenant-delete --confirm fjordvik --reason \"Merged with its neighbour\" fjordvik");
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
    void nodesPublishersAndCountriesAreListed() {
        List<List<String>> nodes = shell.run("node-list").rows();
        assertTrue(nodes.size() == 1 && nodes.get(0).get(1).equals("ready") && nodes.get(0).get(5).contains("language/"), nodes::toString);
        OperatorShell.Outcome countries = shell.run("country-list");
        assertTrue(countries.rows().stream().anyMatch(row -> row.get(0).equals("NO") && row.get(2).startsWith("nb")), countries::output);
        assertEquals(0, shell.run("publisher-list").status());
    }

    @Test
    void aTenantIsMadeFromItsCountrysPackAlone() {
        OperatorShell.Outcome made = shell.run("tenant-create --country NO --username kari --person \"Kari Nordmo\" nordvik \"Nordvik kommune\"",
                "tenant-list", "tenant-tools nordvik");
        assertEquals(0, made.status(), made::output);
        assertTrue(made.output().lines().anyMatch(line -> line.matches("nordvik +\\| Nordvik kommune +\\| NO +\\| nb\\S* +\\| +\\| early, language.*")), made::output);
        assertTrue(made.output().lines().anyMatch(line -> line.matches("language +\\| on +\\| country +\\|.*")), made::output);
    }

    @Test
    void aToolIsTakenFromOneUnitForSomeDays() {
        String unit = Database.embeddedIn(trivsel.data()).one("select u.unit_id from trivsel.unit_version u join trivsel.tenant t on t.id = u.tenant_id "
                + "where t.key = 'strandby' and u.kind = 'INSTITUTION' and u.valid_to is null order by u.unit_id limit 1");
        LocalDate first = LocalDate.now().plusDays(10);
        assertEquals(1, shell.run("tool-disable --unit " + unit + " language strandby").status(), "nobody said why");
        OperatorShell.Outcome off = shell.run("tool-disable --unit " + unit + " --from " + first + " --to " + first.plusDays(3)
                + " --reason \"Closed for rebuilding\" language strandby", "tenant-tools strandby");
        assertEquals(0, off.status(), off::output);
        assertTrue(off.output().contains("(" + unit + ") off " + first + " to " + first.plusDays(3)), off::output);
        OperatorShell.Outcome again = shell.run("tool-disable --unit " + unit + " --as-above --from " + first + " --reason \"Opened early\" language strandby");
        assertEquals(0, again.status(), again::output);
    }

    @Test
    void aUnitIsChosenByItsName() {
        List<String> house = shell.run("tenant-units strandby").rows().stream().filter(row -> row.get(0).contains(" › ")).findFirst().orElseThrow();
        String typed = house.get(1);
        OperatorShell.Outcome pointed = shell.run("tool-point --tenant strandby --unit " + typed + " --reason \"Tried in one place\" motor 0.1.0",
                "tool-point --tenant strandby --unit " + house.get(2) + " --reason \"And back\" motor as-above",
                "tool-enable --unit " + typed + " --reason \"Tried in one place\" motor strandby", "tenant-tools strandby");
        assertEquals(0, pointed.status(), pointed::output);
        assertTrue(pointed.output().contains("(" + house.get(2) + ") on "), pointed::output);
        OperatorShell.Outcome none = shell.run("tool-point --tenant strandby --unit Nowhere --reason Why motor 0.1.0");
        assertTrue(none.status() == 1 && none.output().contains("There is no unit Nowhere"), none::output);
    }

    @Test
    void aPublisherIsTrustedRotatesAndIsRevoked() throws IOException {
        SigningKey first = SigningKey.of("Forlaget");
        SigningKey second = SigningKey.of("Forlaget");
        Path one = Files.writeString(folder.resolve("one.pem"), first.certificate());
        Path two = Files.writeString(folder.resolve("two.pem"), second.certificate());
        OperatorShell.Outcome added = shell.run("publisher-add \"Forlaget Nord\" " + one, "publisher-key-add Forlaget_Nord " + two);
        assertTrue(added.status() == 0 && added.output().contains(first.fingerprint()) && added.output().contains(second.fingerprint()), added::output);
        assertEquals(1, shell.run("publisher-add \"Forlaget Nord\" " + one).status(), "the name is taken");
        OperatorShell.Outcome revoked = shell.run("publisher-key-revoke --reason \"Replaced\" Forlaget_Nord " + first.fingerprint().substring(0, 12), "publisher-list");
        assertTrue(revoked.status() == 0 && revoked.output().contains("retired: Replaced"), revoked::output);
        assertEquals(1, shell.run("publisher-key-revoke --compromised --reason Stolen Forlaget_Nord " + second.fingerprint()).status(), "nobody said yes");
        assertEquals(0, shell.run("publisher-key-revoke --compromised --yes --reason Stolen Forlaget_Nord " + second.fingerprint()).status());
        OperatorShell.Outcome data = shell.run("publisher-data --on --reason \"Norms only\"", "publisher-data --off --reason \"No more\"", "publisher-data");
        assertTrue(data.status() == 0 && data.output().contains("runs everywhere") && data.output().contains("runs in sandboxes only. Operator"), data::output);
        assertEquals(1, shell.run("publisher-data --on").status(), "nobody said why");
    }

    @Test
    void aVersionIsSetApartAndLetBack() throws IOException {
        Path jar = Upgrade.language(trivsel, "0.3.0", folder);
        String plan = shell.run("tool-bring " + jar, "tool-rehearse language/0.3.0").output().replaceAll("(?s).*plan: (\\S+).*", "$1");
        assertEquals(0, shell.run("tool-install --plan " + plan + " language/0.3.0").status());
        Await.until("the version", LONG, () -> row("0.3.0").contains("ready"), trivsel::log);
        OperatorShell.Outcome apart = shell.run("quarantine-set --reason \"Tried by a test\" language 0.3.0", "quarantine-list");
        assertEquals(0, apart.status(), apart::output);
        assertEquals(List.of("language", "0.3.0", "by-hand", "Tried by a test", "Operator"),
                List.of(0, 1, 3, 4, 6).stream().map(apart.rows().get(0)::get).toList());
        assertEquals(1, shell.run("quarantine-lift --reason \"Not this one\" language 9.9.9").status());
        assertEquals(0, shell.run("quarantine-lift --reason \"Mended\" language 0.3.0").status());
        Await.until("its return", LONG, () -> row("0.3.0").contains("ready"), trivsel::log);
        assertEquals(List.of(), shell.run("quarantine-list").rows());
        assertEquals(0, shell.run("tool-remove --yes language/0.3.0").status());
    }

    @Test
    void commandsExplainThemselves() {
        OperatorShell.Outcome help = shell.run("tool-point --help");
        assertTrue(help.output().contains("--reason") && help.output().contains("Decides which version"), help::output);
    }

    private static List<String> row(String version) {
        return shell.run("tool-list").rows().stream().filter(row -> row.get(1).equals(version)).findFirst().orElse(List.of());
    }
}
