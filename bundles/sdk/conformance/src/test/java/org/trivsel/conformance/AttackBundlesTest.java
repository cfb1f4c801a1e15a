package org.trivsel.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.conformance.bundle.DataBundle;
import org.trivsel.conformance.bundle.Gate;

/** A bundle that was made by hand to bring code in, or to be something else than it looks: refused by the kit as by the platform. */
class AttackBundlesTest {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private final byte[] good = DataBundle.of(new Sample().material());

    @Test
    void theGoodOneIsTakenAndIsTheSameEachTime() {
        assertEquals(List.of(), Gate.objections(good));
        assertArrayEquals(good, DataBundle.of(new Sample().material()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bundle-Activator: org.sample.Code", "Import-Package: org.osgi.framework", "Export-Package: org.trivsel.access", "DynamicImport-Package: *",
        "Require-Bundle: org.trivsel.api", "Fragment-Host: org.trivsel.platform.web", "Bundle-NativeCode: a.so", "Service-Component: OSGI-INF/a.xml",
        "Web-ContextPath: /x", "Multi-Release: true", "Bundle-ClassPath: a.png", "Launcher-Agent-Class: org.sample.Code"})
    void headersThatDoSomething(String header) throws IOException {
        refused(files -> with(files, MANIFEST, (text(files.get(MANIFEST)).stripTrailing() + "\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/sample/Code.class", "lib/code.jar", "OSGI-INF/component.yaml", "META-INF/services/java.sql.Driver", "META-INF/versions/17/a.yaml", "../../etc/a.yaml",
        "/etc/a.yaml", "INSTRUMENTS/instrument.yaml", "page.html", "run.js", "db/migration/V1__x.sql", "a.groovy"})
    void filesThatDoSomething(String path) throws IOException {
        refused(files -> with(files, path, "x".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void codeUnderAnotherName() throws IOException {
        refused(files -> with(files, "instruments/pictures/a.svg", new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61}));
        refused(files -> with(files, "norms/a.yaml", good));
        refused(files -> with(files, "instruments/a.yaml", "#!/bin/sh\nid".getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<String> pictures() {
        return Stream.of("<script>alert(1)</script>", "<g onload=\"alert(1)\"/>", "<image href=\"https://elsewhere.example/a\"/>", "<foreignObject/>", "<style>@import url(//x)</style>",
                "<use href=\"data:image/svg+xml,x\"/>");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void picturesThatDoSomething(String inside) throws IOException {
        refused(files -> with(files, "instruments/pictures/a.svg", ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void moreThanItSays() throws IOException {
        refused(files -> with(files, "norms/a.txt", new byte[80 << 20]));
        refused(files -> {
            Map<String, byte[]> many = new LinkedHashMap<>(files);
            for (int i = 0; i < 2_100; i++) {
                many.put("norms/" + i + ".txt", new byte[0]);
            }
            return many;
        });
    }

    @Test
    void somethingBeforeOrBehindTheFiles() {
        assertFalse(Gate.objections(Arrays.copyOf(good, good.length + 1)).isEmpty());
        byte[] before = new byte[good.length + 5];
        System.arraycopy(good, 0, before, 5, good.length);
        assertFalse(Gate.objections(before).isEmpty());
        assertFalse(Gate.objections(new byte[0]).isEmpty());
    }

    private void refused(UnaryOperator<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : change.apply(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        List<String> objections = Gate.objections(bytes.toByteArray());
        assertFalse(objections.isEmpty() || objections.get(0).isBlank());
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String path, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(path, content);
        return more;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
