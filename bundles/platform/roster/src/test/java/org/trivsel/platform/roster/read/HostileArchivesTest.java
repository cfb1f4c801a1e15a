package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.platform.roster.fixture.XlsxFiles;
import org.trivsel.platform.roster.fixture.ZipFiles;

class HostileArchivesTest {
    private static final String HEADINGS = XlsxFiles.texts(1, "Fornavn", "Efternavn", "Fødselsdato", "Enhed");
    private static final String CHILD = XlsxFiles.texts(2, "Asta", "Holm", "28-08-2022", "Solsikken");

    private final Reads reads = new Reads();

    @Test
    void refusesAnArchiveThatUnpacksToFarMore() {
        byte[] bomb = new XlsxFiles().rows(HEADINGS + CHILD).parts().withMany("xl/media/image1.png", '\0', 60_000_000).bytes();
        assertEquals(FaultCode.FILE_UNPACKS_TOO_LARGE, within(bomb));
    }

    @Test
    void refusesThousandsOfParts() {
        ZipFiles many = new XlsxFiles().rows(HEADINGS + CHILD).parts();
        for (int i = 0; i < 3_000; i++) {
            many.with("xl/media/" + i, "x");
        }
        assertEquals(FaultCode.FILE_UNPACKS_TOO_LARGE, within(many.bytes()));
    }

    @Test
    void refusesTwoPartsWithOneName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"users.csv", "users.csw"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("sourcedId".getBytes());
                zip.closeEntry();
            }
        }
        byte[] twice = out.toByteArray();
        for (int i = 0; i < twice.length - 9; i++) {
            if (new String(twice, i, 9).equals("users.csw")) {
                twice[i + 8] = 'v';
            }
        }
        assertEquals(FaultCode.FILE_DAMAGED, within(twice));
    }

    @Test
    void refusesAnArchiveCutOffAnywhere() {
        byte[] whole = new XlsxFiles().rows(HEADINGS + CHILD).bytes();
        for (int length = 4; length < whole.length; length += 37) {
            assertEquals(FaultCode.FILE_DAMAGED, within(Arrays.copyOf(whole, length)), "cut to " + length);
        }
        assertEquals(FaultCode.FILE_DAMAGED, within(Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    void neverOpensWhatAnEntityPointsTo(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "Solsikken");
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
            for (String declaration : new String[] {
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE worksheet SYSTEM \"" + address + "\">",
                "<!DOCTYPE worksheet [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>"}) {
                String row = XlsxFiles.texts(2, "Asta", "Holm", "28-08-2022", "&x;");
                assertEquals(FaultCode.FILE_DOCTYPE, within(new XlsxFiles().beforeSheet(declaration).rows(HEADINGS + row).bytes()), declaration);
            }
        } finally {
            server.stop(0);
        }
        assertEquals(0, calls.get());
    }

    @Test
    void refusesEntitiesThatMultiply() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String row = XlsxFiles.texts(2, "&l29;", "Holm", "28-08-2022", "Solsikken");
        assertEquals(FaultCode.FILE_DOCTYPE, within(new XlsxFiles().beforeSheet(laughs + "]>").rows(HEADINGS + row).bytes()));
    }

    /** Each of these makes some reader of workbooks allocate until memory ends, or loop. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2000000000</v></c></row>",
        "<row r=\"2\"><c r=\"ZZZZZZ2\" t=\"inlineStr\"><is><t>x</t></is></c></row>",
        "<row r=\"9999999\"><c r=\"A9999999\" t=\"inlineStr\"><is><t>x</t></is></c></row>"})
    void refusesAddressesBeyondAnySheet(String row) {
        assertEquals(FaultCode.FILE_DAMAGED, within(new XlsxFiles().rows(HEADINGS + row).bytes()));
    }

    @Test
    void refusesCellsFarToTheRight() {
        String row = "<row r=\"2\"><c r=\"XFD2\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        assertEquals(FaultCode.FILE_TOO_MANY_COLUMNS, within(new XlsxFiles().rows(HEADINGS + row).bytes()));
    }

    @Test
    void readsNumbersOfAnySizeWithoutWritingThemOut() {
        String row = "<row r=\"2\"><c r=\"A2\"><v>1E+999999999</v></c><c r=\"B2\"><v>-1E-999999999</v></c><c r=\"C2\" s=\"1\"><v>1E300</v></c>"
                + "<c r=\"D2\" s=\"99999\"><v>abc</v></c></row>";
        RosterFile file = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reads.file(new XlsxFiles().rows(HEADINGS + row).bytes()));
        assertEquals(1, Reads.faults(file).size());
    }

    @Test
    void refusesArchivesOfOtherKinds() {
        assertEquals(FaultCode.FILE_UNKNOWN_ARCHIVE, within(new ZipFiles().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with("content.xml", "<x/>").bytes()));
        assertEquals(FaultCode.FILE_UNKNOWN_ARCHIVE, within(new ZipFiles().with("word/document.xml", "<x/>").with("[Content_Types].xml", "<x/>").bytes()));
        assertEquals(FaultCode.FILE_UNKNOWN_ARCHIVE, within(new ZipFiles().bytes()));
    }

    @Test
    void refusesAWorkbookWithoutSheets() {
        assertEquals(FaultCode.FILE_EMPTY, within(new XlsxFiles().workbook("<sheets/>").bytes()));
        assertEquals(FaultCode.FILE_DAMAGED, within(new ZipFiles().with("[Content_Types].xml", "<x/>").with("xl/x.xml", "<x/>").bytes()));
    }

    @Test
    void refusesStoredPartsWhoseSumIsWrong() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] content = "sourcedId".getBytes();
        CRC32 sum = new CRC32();
        sum.update(content);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("users.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        byte[] changed = out.toByteArray();
        changed[40]++;
        assertEquals(FaultCode.FILE_DAMAGED, within(changed));
    }

    private FaultCode within(byte[] content) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reads.refusal(content));
    }
}
