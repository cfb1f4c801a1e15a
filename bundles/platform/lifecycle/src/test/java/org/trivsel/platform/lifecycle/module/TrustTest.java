package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.module.Artefact;
import org.trivsel.module.Artefact.Standing;
import org.trivsel.module.Plan;
import org.trivsel.platform.lifecycle.testlib.SigningKey;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Target;
import org.trivsel.tool.Tool;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.PublisherKey;
import org.trivsel.trust.Signature.State;

/** Whose versions run everywhere, and what becomes of the others: in a real framework, at a real database, with real keys. */
class TrustTest {
    private static final String WHY = "Tried by a test";

    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Publisher of " + tool;
    private final SigningKey key = SigningKey.of(name);
    private final byte[] unsigned = jar("1.1.0").bytes();
    @TempDir
    private Path storage;
    private House house;
    private Tenant strandby;

    @BeforeEach
    void start() throws Exception {
        House.clear();
        house = new House(storage, tool, jar("1.0.0").bytes());
        strandby = house.tenantWithTool();
    }

    @AfterEach
    void stop() throws Exception {
        house.close();
        House.clear();
    }

    @Test
    void whatATrustedKeyHasSignedRunsEverywhere() {
        trusted(key);
        Artefact module = installed(key.sign(unsigned));
        assertEquals(State.TRUSTED, module.signature().state());
        assertEquals(List.of(name, key.fingerprint(), false), List.of(module.signature().name(), module.signature().fingerprint(), module.signature().confined()));
        point("1.1.0");
        assertEquals("1.1.0", answering(strandby, "1.1.0"));
    }

    @Test
    void whatIsNotSignedRunsInSandboxesOnly() {
        Artefact module = installed(unsigned);
        assertEquals(State.UNSIGNED, module.signature().state());
        assertTrue(module.signature().confined());
        Conflict refused = assertThrows(Conflict.class, () -> point("1.1.0"));
        assertEquals("not-trusted", refused.code());
        assertTrue(refused.getMessage().startsWith(tool + " 1.1.0 is not signed, so it runs only in a tenant that is marked as a sandbox. " + strandby.name()
                + " is none."), refused.getMessage());
        assertEquals("not-trusted", code(() -> house.pointers.point(house.operator, Target.everybody(tool), "1.1.0", null, WHY, 1)));
        house.sandboxed(strandby.id(), true);
        point("1.1.0");
        assertEquals("1.1.0", answering(strandby, "1.1.0"));
        assertEquals("not-trusted", code(() -> house.pointers.point(house.operator, Target.everybody(tool), "1.1.0", null, WHY, 1)), "all are more than sandboxes");
    }

    @Test
    void aKeyThatNobodyTrustsIsAsGoodAsNoneUntilSomebodyDoes() {
        Artefact module = installed(key.sign(unsigned));
        assertEquals(State.UNKNOWN, module.signature().state());
        assertEquals(name, module.signature().name(), "as its certificate says");
        assertEquals("not-trusted", code(() -> point("1.1.0")));
        trusted(key);
        point("1.1.0");
        assertEquals(State.TRUSTED, look(module).signature().state());
    }

    /** It may have been pointed at when it was trusted, or be the only one that is ready. */
    @Test
    void nobodyElseIsAnsweredByItWhateverWasDecided() throws Exception {
        installed(unsigned);
        house.confinement.refresh();
        Tool held = house.registry.of(having(strandby, "1.1.0"), tool).orElseThrow();
        assertEquals(Tool.State.FAILED, held.state());
        assertNotNull(held.cause());
        assertEquals(List.of(), house.registry.usableBy(having(strandby, "1.1.0")));
        assertEquals("1.0.0", answering(strandby, "0.9.0"), "stood in for by the newest that may");
        house.sandboxed(strandby.id(), true);
        house.confinement.refresh();
        assertEquals("1.1.0", answering(strandby, "0.9.0"));
        assertEquals("1.1.0", answering(strandby, "1.1.0"));
    }

    @Test
    void aToolWithNoOtherVersionIsGivenToSandboxesOnly() {
        String fresh = "n" + tool;
        installed(new SampleJar(fresh, "1.0.0").script("V1__x.sql", "select 1").bytes());
        LocalDate today = LocalDate.now();
        assertEquals("not-trusted", code(() -> house.registry.enable(house.operator, strandby.id(), fresh, today, null)));
        assertEquals(List.of(tool), house.registry.enabledFor(house.operator, strandby.id()));
        house.sandboxed(strandby.id(), true);
        house.registry.enable(house.operator, strandby.id(), fresh, today, null);
        assertEquals(List.of(fresh, tool).stream().sorted().toList(), house.registry.enabledFor(house.operator, strandby.id()));
    }

    @Test
    void aNewKeyStandsBesideTheOldOneAndTheOldOneIsTakenOutOfUse() {
        Publisher publisher = trusted(key);
        Artefact old = installed(key.sign(unsigned));
        SigningKey next = SigningKey.make(name, "-keyalg", "RSA", "-keysize", "3072", "-validity", "700");
        List<PublisherKey> keys = house.trust.addKey(house.operator, publisher.id(), next.certificate()).keys();
        assertEquals(List.of(next.fingerprint(), key.fingerprint()), keys.stream().map(PublisherKey::fingerprint).toList());
        assertEquals(List.of("RSA 3072", "EC 256"), keys.stream().map(PublisherKey::algorithm).toList());
        assertEquals(List.of(List.of(), List.of(tool + " 1.1.0")), keys.stream().map(PublisherKey::modules).toList());
        PublisherKey revoked = revoke(publisher, false).keys().get(1);
        assertEquals(List.of(false, WHY, "Olga"), List.of(revoked.revoked().compromised(), revoked.revoked().reason(), revoked.revoked().by()));
        assertEquals(State.RETIRED, look(old).signature().state());
        point("1.1.0");
        assertEquals("1.1.0", answering(strandby, "1.1.0"), "what came in while it was good goes on");
        Artefact late = installed(key.sign(jar("1.2.0").bytes()));
        assertEquals(State.REVOKED, late.signature().state());
        assertEquals("not-trusted", code(() -> point("1.2.0")));
        assertEquals(State.TRUSTED, installed(next.sign(jar("1.3.0").bytes())).signature().state());
    }

    @Test
    void whatAKeyInOtherHandsHasSignedIsTakenAwayAtOnce() {
        Publisher publisher = trusted(key);
        Artefact module = installed(key.sign(unsigned));
        point("1.1.0");
        revoke(publisher, true);
        house.converge();
        Artefact gone = look(module);
        assertEquals(List.of(Standing.KEPT, State.COMPROMISED, "Its key was revoked: " + WHY), List.of(gone.standing(), gone.signature().state(), gone.cause()));
        assertNull(house.bundle(Platform.LOCATION + module.sha256()));
        assertEquals("1.0.0", answering(strandby, "1.1.0"), "people go on with the version that is left");
        Plan plan = house.modules.rehearseInstall(house.operator, module.sha256());
        assertEquals(List.of("key-compromised"), plan.refusals().stream().map(Plan.Refusal::code).toList());
        assertEquals("key-compromised", code(() -> house.modules.install(house.operator, module.sha256(), plan.mark())));
        assertEquals("key-compromised", code(() -> house.bring(key.sign(jar("1.2.0").bytes()))));
        assertEquals("revoked-already", code(() -> revoke(publisher, true)));
        assertEquals("key-taken", code(() -> house.trust.addKey(house.operator, publisher.id(), key.certificate())));
        assertEquals("key-taken", code(() -> house.trust.addKey(house.operator, publisher.id(), key.renewed("Somebody new").certificate())));
    }

    @Test
    void aKeyThatWasOnlyTakenOutOfUseMayTurnOutToBeInOtherHands() {
        Publisher publisher = trusted(key);
        Artefact module = installed(key.sign(unsigned));
        revoke(publisher, false);
        assertEquals("revoked-already", code(() -> revoke(publisher, false)));
        revoke(publisher, true);
        assertEquals(Standing.KEPT, look(module).standing());
    }

    @Test
    void aPlanThatWasSeenBeforeTheKeyWasRevokedIsNotTheSame() {
        Publisher publisher = trusted(key);
        Artefact module = house.bring(key.sign(unsigned));
        String mark = house.modules.rehearseInstall(house.operator, module.sha256()).mark();
        revoke(publisher, false);
        assertEquals("plan-changed", code(() -> house.modules.install(house.operator, module.sha256(), mark)));
    }

    @Test
    void theVersionsOfAToolComeFromOnePublisher() {
        trusted(key);
        house.bring(key.sign(unsigned));
        SigningKey other = SigningKey.of("Other");
        house.trust.add(house.operator, "Other than " + tool, other.certificate());
        assertEquals("publisher-differs", code(() -> house.bring(other.sign(jar("1.2.0").bytes()))));
    }

    @Test
    void dataAloneRunsEverywhereUnsignedWhenTheOperatorSaysSo() {
        byte[] data = new SampleJar(tool, "2.0.0").header("Provide-Capability", "trivsel.tool;trivsel.tool=" + tool).file("norms/a.csv", "a;b").bytes();
        Artefact module = installed(data);
        assertNull(module.signature().notData());
        assertTrue(module.signature().confined());
        assertEquals("not-trusted", code(() -> point("2.0.0")));
        assertTrue(house.trust.decide(house.operator, true, WHY).unsignedData());
        assertFalse(look(module).signature().confined());
        point("2.0.0");
        Artefact code = installed(unsigned);
        assertEquals("it offers other capabilities than a tool", code.signature().notData());
        assertTrue(code.signature().confined());
        Conflict used = assertThrows(Conflict.class, () -> house.trust.decide(house.operator, false, WHY));
        assertEquals("in-use", used.code());
        assertTrue(used.getMessage().contains(strandby.key().value()), used.getMessage());
        house.pointers.point(house.operator, Target.tenant(tool, strandby.id()), "1.0.0", null, WHY, 1);
        assertFalse(house.trust.decide(house.operator, false, WHY).unsignedData());
        assertTrue(look(module).signature().confined());
    }

    @Test
    void aSandboxStaysOneWhileItIsUsedAsOne() {
        installed(unsigned);
        house.sandboxed(strandby.id(), true);
        assertTrue(house.sandboxes().contains(strandby.id()));
        point("1.1.0");
        assertEquals("sandbox-in-use", code(() -> house.sandboxed(strandby.id(), false)));
        house.pointers.point(house.operator, Target.tenant(tool, strandby.id()), null, null, WHY, 1);
        house.sandboxed(strandby.id(), false);
        assertFalse(house.sandboxes().contains(strandby.id()));
        assertEquals(List.of("tenant.sandbox", "tenant.sandbox-end"), House.DATABASE.store().inTransaction(strandby.id(), tx -> tx.list(
                "select action from audit_entry where action like 'tenant.sandbox%' order by id", row -> row.text(1))), "its own people may know");
        assertThrows(NotFound.class, () -> house.sandboxed(house.operator.tenant().id(), true));
        assertThrows(NotFound.class, () -> house.sandboxed(new TenantId(UUID.randomUUID()), true));
    }

    @Test
    void certificatesThatCannotBeTrusted() {
        assertEquals("private-key", wrong(key.secret()));
        assertEquals("certificate", wrong(""));
        assertEquals("certificate", wrong("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"));
        assertEquals("certificate", wrong(key.certificate() + key.certificate()));
        assertEquals("certificate", wrong(key.certificate() + " ".repeat(20_000)));
        assertEquals("certificate", wrong(key.certificate().replace("CERTIFICATE", "TRUSTED CERTIFICATE")));
        assertEquals("weak-key", wrong(SigningKey.make("Weak", "-keyalg", "RSA", "-keysize", "1024").certificate()));
        assertEquals("weak-key", wrong(SigningKey.make("Old", "-keyalg", "DSA", "-keysize", "2048").certificate()));
        assertEquals("expired", wrong(SigningKey.make("Late", "-keyalg", "EC", "-startdate", "-10d", "-validity", "5").certificate()));
        assertEquals("name", assertThrows(Invalid.class, () -> house.trust.add(house.operator, " ", key.certificate())).faults().get(0).code());
        assertEquals("name", assertThrows(Invalid.class, () -> house.trust.add(house.operator, "a\nb", key.certificate())).faults().get(0).code());
        trusted(key);
        assertEquals("name-taken", code(() -> house.trust.add(house.operator, name.toUpperCase(java.util.Locale.ROOT), SigningKey.of("x").certificate())));
        assertEquals("key-taken", code(() -> house.trust.add(house.operator, "Again " + name, key.certificate())));
        assertTrue(house.trust.publishers(house.operator, null, 1000).stream().noneMatch(one -> one.name().equals("Again " + name)), "nothing half done");
    }

    @Test
    void aKeyThatIsNotGoodYet() {
        SigningKey early = SigningKey.make(name, "-keyalg", "EC", "-startdate", "+10d", "-validity", "30");
        trusted(early);
        assertEquals(State.OUT_OF_TIME, installed(early.sign(unsigned)).signature().state());
        assertEquals("not-trusted", code(() -> point("1.1.0")));
    }

    @Test
    void publishersAreListedByNameAndAPageGoesOnAfterTheLast() {
        Publisher publisher = trusted(key);
        List<Publisher> all = house.trust.publishers(house.operator, null, 1000);
        int at = all.indexOf(publisher);
        assertEquals(all.subList(at + 1, all.size()), house.trust.publishers(house.operator, publisher.id(), 1000));
        assertEquals(publisher, house.trust.publisher(house.operator, publisher.id()));
        assertThrows(NotFound.class, () -> house.trust.publisher(house.operator, UUID.randomUUID()));
    }

    @Test
    void whatIsDoneAndWhatIsRefusedIsInTheAudit() {
        Publisher publisher = trusted(key);
        assertThrows(Conflict.class, () -> house.trust.addKey(house.operator, publisher.id(), key.certificate()));
        assertThrows(NotFound.class, () -> house.trust.revoke(house.operator, publisher.id(), "0".repeat(64), true, WHY));
        assertThrows(Invalid.class, () -> house.trust.revoke(house.operator, publisher.id(), key.fingerprint(), true, " "));
        revoke(publisher, true);
        house.sandboxed(strandby.id(), true);
        house.trust.decide(house.operator, false, WHY);
        assertEquals(List.of("publisher.add DONE", "publisher.key-add DENIED", "publisher.key-revoke DENIED", "publisher.key-revoke DENIED",
                "publisher.key-revoke DONE", "tenant.sandbox DONE", "trust.policy DONE"), house.audit("publisher.%", "tenant.%", "trust.%"));
        installed(unsigned);
        house.sandboxed(strandby.id(), false);
        assertThrows(Conflict.class, () -> point("1.1.0"));
        assertEquals(List.of("tool.point DENIED"), house.audit("tool.point"));
    }

    @Test
    void isForOperatorsOnly() {
        Caller leader = House.caller(strandby, new AccountId(UUID.randomUUID()), Role.LEADER);
        UUID any = UUID.randomUUID();
        for (Executable act : List.<Executable>of(() -> house.trust.publishers(leader, null, 1), () -> house.trust.publisher(leader, any),
                () -> house.trust.add(leader, "x", key.certificate()), () -> house.trust.addKey(leader, any, key.certificate()),
                () -> house.trust.revoke(leader, any, key.fingerprint(), true, WHY), () -> house.trust.policy(leader),
                () -> house.trust.decide(leader, true, WHY), () -> house.trust.sandboxes(leader), () -> house.trust.sandbox(leader, strandby.id(), true))) {
            assertThrows(Forbidden.class, act);
        }
    }

    private Publisher trusted(SigningKey good) {
        return house.trust.add(house.operator, name, good.certificate());
    }

    private Publisher revoke(Publisher publisher, boolean compromised) {
        return house.trust.revoke(house.operator, publisher.id(), key.fingerprint(), compromised, WHY);
    }

    private String wrong(String certificate) {
        return assertThrows(Invalid.class, () -> house.trust.add(house.operator, "Wrong", certificate)).faults().get(0).code();
    }

    private Artefact installed(byte[] jar) {
        String sha256 = house.bring(jar).sha256();
        house.modules.install(house.operator, sha256, house.modules.rehearseInstall(house.operator, sha256).mark());
        house.converge();
        Artefact module = house.modules.get(house.operator, sha256);
        assertEquals(Standing.INSTALLED, module.standing(), module::toString);
        return module;
    }

    private Artefact look(Artefact module) {
        return house.modules.get(house.operator, module.sha256());
    }

    private void point(String version) {
        house.pointers.point(house.operator, Target.tenant(tool, strandby.id()), version, null, WHY, 0);
    }

    private String answering(Tenant tenant, String meant) {
        house.confinement.refresh();
        Tool answering = house.registry.of(having(tenant, meant), tool).orElseThrow();
        assertEquals(Tool.State.READY, answering.state());
        return answering.version();
    }

    private Caller having(Tenant tenant, String version) {
        Caller somebody = House.caller(tenant, new AccountId(UUID.randomUUID()), Role.PEDAGOGUE);
        return new Caller(tenant, somebody.account(), "p", "P", somebody.locale(), somebody.grants(), somebody.scopes(), Set.of(tool), Map.of(tool, version),
                somebody.since(), somebody.origin());
    }

    private SampleJar jar(String version) {
        return new SampleJar(tool, version).script("V1__tables.sql", "select 1");
    }

    private static String code(Executable act) {
        return assertThrows(Conflict.class, act).code();
    }
}
