package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.platform.lifecycle.testlib.SigningKey;

/** What is only data, and each way in which something that is not was dressed up as if it were. */
class DataOnlyTest {
    private static final String TOOL = "trivsel.tool;trivsel.tool=notes;title.da=\"Noter\"";
    private static final byte[] CLASS = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61, 0, 1};
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">%s</svg>";

    @Test
    void definitionsNormsTextsPicturesAndSounds() {
        SampleJar jar = data().file("instruments/sprog.yaml", "id: sprog\nversion: 1.0.0\n").file("norms/2026.csv", "a;b\n1;2\n")
                .file("org/sample/messages_da.properties", "a=Hej").file("README.md", "# Om\n").file("pictures/a.svg", svg("<path d=\"M0 0h9\" fill=\"url(#a)\"/>"))
                .file("pictures/b.png", png()).file("sounds/a.ogg", "OggS and so on");
        assertNull(objection(jar));
        assertNull(new Examiner().examine(SigningKey.of("Data").sign(jar.bytes())).signed().objection(), "its signature is no program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/sample/Code.class", "Code.CLASS", "lib/code.jar", "a.zip", "a.kar", "run.sh", "run.js", "page.html", "page.xhtml", "a.so", "a.dll",
        "a.groovy", "a.xml", "a.pdf", "no-ending", "a.yaml.exe", "a.yaml.", ".hidden.yaml", "a/.b/c.yaml", "OSGI-INF/component.yaml", "osgi-inf/l10n/bundle.properties",
        "META-INF/services/org.sample.Service", "META-INF/services/a.txt", "META-INF/maven/pom.xml", "WEB-INF/a.yaml", "db/migration/V1__tables.sql", "db/a.yaml",
        "OSGI-OPT/src/a.txt", "a b/\u00e6.yaml", "pictures/a.svgz", "a.yaml "})
    void otherFiles(String path) {
        assertNotNull(objection(data().file(path, "text")), path);
    }

    @Test
    void aFileIsWhatItsBytesSay() {
        byte[] jar = data().bytes();
        for (String name : List.of("a.yaml", "a.png", "a.jpg", "a.svg", "a.mp3", "a.ogg", "a.webp", "a.wav", "a.properties", "a.csv")) {
            assertNotNull(objection(data().file(name, CLASS)), name + " is a class");
            assertNotNull(objection(data().file(name, jar)), name + " is a jar");
            assertNotNull(objection(data().file(name, new byte[] {0x1f, (byte) 0x8b, 8, 0})), name + " is packed");
            assertNotNull(objection(data().file(name, new byte[] {0x7f, 'E', 'L', 'F', 2})), name + " is a program");
            assertNotNull(objection(data().file(name, "MZ\0\0")), name + " is a program");
            assertNotNull(objection(data().file(name, "#!/bin/sh\nrm -rf /\n")), name + " is a script");
            assertNotNull(objection(data().file(name, "\ufeff \n<html><script>alert(1)</script></html>")), name + " is a page");
            assertNotNull(objection(data().file(name, new byte[] {'a', 0, 'b'})), name);
        }
    }

    @Test
    void whatIsAPictureAndSomethingElseToo() {
        assertNull(objection(data().file("a.png", png())));
        assertNotNull(objection(data().file("a.png", joined(png(), data().bytes()))), "a jar behind a picture");
        assertNotNull(objection(data().file("a.png", joined(png(), "<?php".getBytes(StandardCharsets.UTF_8)))), "anything behind a picture");
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, (byte) 0xff, (byte) 0xd9};
        assertNull(objection(data().file("a.jpg", jpeg)));
        assertNotNull(objection(data().file("a.jpg", joined(jpeg, data().bytes()))));
        assertNotNull(objection(data().file("a.ogg", joined("OggS".getBytes(StandardCharsets.UTF_8), data().bytes()))), "a jar behind a sound");
        assertNotNull(objection(data().file("a.wav", joined("RIFF\4\0\0\0WAVE".getBytes(StandardCharsets.ISO_8859_1), data().bytes()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bundle-Activator: org.sample.Code", "Service-Component: OSGI-INF/a.xml", "Import-Package: org.osgi.framework",
        "DynamicImport-Package: *", "Bundle-ClassPath: lib/a.png", "Web-ContextPath: /x", "Main-Class: org.sample.Code", "Launcher-Agent-Class: org.sample.Code",
        "Class-Path: http://elsewhere.example/a.jar", "Private-Package: org.sample", "Require-Capability: osgi.extender;filter:=\"(osgi.extender=osgi.component)\"",
        "Bundle-ActivationPolicy: lazy", "Bundle-Blueprint: a.xml", "Meta-Persistence: a.xml", "Karaf-Commands: org.sample", "Bundle-UpdateLocation: http://x",
        "Provide-Capability: trivsel.tool;trivsel.tool=notes,osgi.service;objectClass=\"a\"", "Provide-Capability: trivsel.tool;osgi.service;trivsel.tool=notes",
        "What-Nobody-Thought-Of: yes"})
    void headersThatDoSomething(String header) {
        String[] parts = header.split(": ", 2);
        assertNotNull(objection(data().header(parts[0], parts[1])), header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<g onload=\"alert(1)\"/>", "<g ONCLICK=\"alert(1)\"/>", "<foreignObject/>", "<style>@import url(//x)</style>",
        "<image href=\"https://elsewhere.example/a.png\"/>", "<use href=\"https://elsewhere.example/a.svg#a\"/>", "<use xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"data:x\"/>",
        "<a href=\"javascript:alert(1)\"/>", "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>", "<set/>", "<path fill=\"url(https://elsewhere.example/a)\"/>",
        "<path style=\"background:url('//elsewhere.example/a')\"/>", "<path style=\"b:u\\72l(x)\"/>", "<script xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", "<g xmlns:e=\"http://www.w3.org/2001/xml-events\" e:event=\"load\"/>", "<?xml-stylesheet href=\"a.css\"?>",
        "<metadata/>", "<g xml:base=\"https://elsewhere.example/\"/>", "<use href=\" #a\"/>"})
    void picturesThatDoSomething(String inside) {
        assertNotNull(objection(data().file("a.svg", svg(inside))), inside);
    }

    @Test
    void picturesThatReadFilesOrGrow() {
        assertNotNull(objection(data().file("a.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + svg("<text>&x;</text>"))));
        assertNotNull(objection(data().file("a.svg", "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + svg("<text>&b;</text>"))));
        assertNotNull(objection(data().file("a.svg", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")));
        assertNotNull(objection(data().file("a.svg", "<svg/>")), "of no name space");
    }

    @Test
    void whatTheManifestSaysOfAFile() {
        assertNotNull(objection(data().header("Bundle-Vendor", "x\r\n\r\nName: a.yaml\r\nJava-Bean: true").file("a.yaml", "a: b")));
    }

    @Test
    void moreThanDataNeeds() {
        SampleJar many = data();
        for (int i = 0; i < 2_000; i++) {
            many.file("a" + i + ".txt", "");
        }
        String objection = objection(many);
        assertTrue(objection != null && objection.contains("2000 files"), objection);
    }

    private static @Nullable String objection(SampleJar jar) {
        try {
            return new Examiner().examine(jar.bytes()).signed().objection();
        } catch (org.trivsel.problem.Invalid refused) {
            return "refused: " + refused.getMessage();
        }
    }

    private static SampleJar data() {
        return new SampleJar("notes", "1.0.0").header("Provide-Capability", TOOL);
    }

    private static String svg(String inside) {
        return SVG.formatted(inside);
    }

    /** As small as can be. */
    private static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        bytes.writeBytes(piece("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}));
        bytes.writeBytes(piece("IEND", new byte[0]));
        return bytes.toByteArray();
    }

    private static byte[] piece(String kind, byte[] content) {
        byte[] named = joined(kind.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8).putInt(content.length).put(named).putInt((int) crc.getValue()).array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    @Test
    void whyItIsNotIsSaid() {
        assertEquals("org/sample/Code.class is in it, which is no kind of data", objection(data().file("org/sample/Code.class", "x")));
        assertEquals("its manifest has Bundle-Activator", objection(data().header("Bundle-Activator", "x")));
        assertEquals("a.png is not what its name says, or can do something", objection(data().file("a.png", "x")));
    }
}
