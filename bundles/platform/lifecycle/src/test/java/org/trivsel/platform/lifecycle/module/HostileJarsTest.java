package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;

/** Whatever is sent as a bundle: it is refused with what is wrong, and nothing of it is kept or run. */
class HostileJarsTest {
    private final String tool = "t" + UUID.randomUUID().toString().substring(0, 8);
    @TempDir
    private Path storage;
    private House house;

    @BeforeEach
    void start() throws Exception {
        House.clear();
        house = new House(storage, tool, jar("1.0.0").bytes());
    }

    @AfterEach
    void stop() throws Exception {
        assertEquals(List.of(), house.modules.list(house.operator, null, 10), "nothing is kept");
        house.close();
    }

    @Test
    void whatIsNoJar() {
        byte[] good = jar("1.1.0").bytes();
        Random random = new Random(1);
        byte[] noise = new byte[1000];
        random.nextBytes(noise);
        for (byte[] rubbish : List.of(new byte[0], "PK".getBytes(StandardCharsets.UTF_8), noise, Arrays.copyOf(good, good.length / 2),
                Arrays.copyOfRange(good, 10, good.length), "<html>".getBytes(StandardCharsets.UTF_8))) {
            assertEquals("not-a-jar", code(rubbish));
        }
    }

    @Test
    void whatIsDamagedAnywhereIsRefusedOrTheSame() {
        byte[] good = jar("1.1.0").script("V2__x.sql", "select 1").bytes();
        for (int at = 0; at < good.length; at++) {
            byte[] damaged = good.clone();
            damaged[at] ^= 0x55;
            try {
                new Examiner().examine(damaged);
            } catch (Invalid refused) {
                assertTrue(!refused.faults().isEmpty());
            }
        }
    }

    @Test
    void whatIsTooLarge() {
        assertEquals("too-big", code(new byte[House.LARGEST + 1]));
    }

    @Test
    void whatUnpacksToFarMoreThanItSays() {
        assertEquals("unpacks-too-large", code(jar("1.1.0").file("zeros", new byte[60 << 20]).bytes()));
        assertEquals("unpacks-too-large", code(jar("1.1.0").script("V2__zeros.sql", " ".repeat(60 << 20)).bytes()));
        SampleJar many = jar("1.1.0");
        for (int i = 0; i <= 10_000; i++) {
            many.file("f" + i, "");
        }
        byte[] files = many.bytes();
        assertEquals("too-many-files", assertThrows(Invalid.class, () -> new Examiner().examine(files)).faults().get(0).code());
    }

    @Test
    void pathsThatLeadElsewhere() {
        for (String path : List.of("../../etc/passwd", "/etc/passwd", "a/../../b", "a\\b", "c:x", "a\nb", "..", "x".repeat(600))) {
            assertEquals("path", code(jar("1.1.0").file(path, "x").bytes()), path);
        }
        assertEquals("file-twice-in-jar", code(jar("1.1.0").file("meta-inf/manifest.mf", "x").bytes()));
    }

    @Test
    void manifestsThatDeclareNoTool() {
        assertEquals("no-manifest", code(noManifest()));
        assertEquals("manifest", code(jar("1.1.0").file("x", "").header("Bundle-Version", "one").bytes()));
        assertEquals("manifest", code(jar("1.1.0").header("Provide-Capability", ";=;").bytes()));
        assertEquals("manifest", code(jar("1.1.0").header("Require-Capability", "osgi.ee;filter:=\"(((\"").bytes()));
        assertEquals("no-bundle", code(jar("1.1.0").header("Bundle-SymbolicName", null).bytes()));
        assertEquals("no-bundle", code(jar("1.1.0").header("Bundle-ManifestVersion", null).bytes()));
        assertEquals("no-bundle", code(jar("1.1.0").header("Bundle-SymbolicName", "a b").bytes()));
        assertEquals("singleton", code(jar("1.1.0").header("Bundle-SymbolicName", "a;singleton:=true").bytes()));
        assertEquals("no-tool", code(jar("1.1.0").header("Provide-Capability", null).bytes()));
        assertEquals("no-tool", code(jar("1.1.0").header("Provide-Capability", "trivsel.tool;trivsel.tool=a,trivsel.tool;trivsel.tool=b").bytes()));
        assertEquals("tool-id", code(jar("1.1.0").header("Provide-Capability", "trivsel.tool").bytes()));
        assertEquals("tool-id", code(jar("1.1.0").header("Provide-Capability", "trivsel.tool;trivsel.tool=\"a; drop schema trivsel\"").bytes()));
        assertEquals("versions-differ", code(jar("1.1.0").header("Bundle-Version", "1.2.0").bytes()));
        assertEquals("exports", code(jar("1.1.0").header("Export-Package", "org.trivsel.access").bytes()));
        for (String header : List.of("Fragment-Host", "Require-Bundle", "Bundle-NativeCode")) {
            assertEquals("header", code(jar("1.1.0").header(header, "org.trivsel.platform.web").bytes()), header);
        }
        assertEquals("not-utf-8", code(jar("1.1.0").file("db/migration/V2__x.sql", new byte[] {(byte) 0xff}).bytes()));
    }

    @Test
    void whatNeedsWhatIsNotHereIsToldWhat() {
        Fault fault = fault(jar("1.1.0").header("Import-Package", "org.unheard.of;version=\"[1.0,2)\",org.osgi.framework;version=\"[9,10)\"")
                .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\",osgi.service;filter:=\"(a=b)\";effective:=active").bytes());
        assertEquals("needs", fault.code());
        assertTrue(fault.message().startsWith("It needs what nothing here offers: org.unheard.of [1.0,2), org.osgi.framework [9,10),"
                + " osgi.ee (&(osgi.ee=JavaSE)(version=99))."), fault.message());
    }

    /** A tool exports no packages, so it is capabilities that could go in a circle: whichever comes first needs what is not there. */
    @Test
    void needsThatGoInACircle() {
        assertEquals("needs", code(jar("1.1.0").header("Provide-Capability", "trivsel.tool;trivsel.tool=" + tool + ",sample.one").header("Require-Capability", "sample.two").bytes()));
        assertEquals("needs", code(new SampleJar(tool + "b", "1.0.0").header("Provide-Capability", "trivsel.tool;trivsel.tool=" + tool + "b,sample.two")
                .header("Require-Capability", "sample.one").bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "drop table trivsel.child", "alter table \"trivsel\".\"child\" add x int", "create table tool_notes2.x (tenant_id uuid, id uuid)",
        "create table x (id uuid references trivsel . child)", "insert into x select id from trivsel.account", "create view x as select * from tool_motor.step",
        "set search_path to trivsel; drop table child", "do $$ begin drop table trivsel.child; end $$", "grant all on schema trivsel to public",
        "create role x superuser", "alter role trivsel_runtime bypassrls", "drop schema trivsel cascade", "copy x from program 'id'",
        "create function f() returns int language sql security definer as $$ select 1 $$", "select pg_catalog.pg_read_file('x')", "select 'no end"})
    void tablesOfOthers(String sql) {
        assertEquals("foreign-tables", code(jar("1.1.0").script("V2__x.sql", sql).bytes()));
    }

    private SampleJar jar(String version) {
        return new SampleJar(tool, version);
    }

    private static byte[] noManifest() {
        return new SampleJar("x", "1.0.0").file("a.txt", "a").withoutManifest().bytes();
    }

    private String code(byte[] jar) {
        return fault(jar).code();
    }

    private Fault fault(byte[] jar) {
        return assertThrows(Invalid.class, () -> house.modules.upload(house.operator, new ByteArrayInputStream(jar))).faults().get(0);
    }
}
