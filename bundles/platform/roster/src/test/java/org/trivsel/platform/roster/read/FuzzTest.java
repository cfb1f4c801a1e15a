package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.roster.fixture.DanishList;
import org.trivsel.platform.roster.fixture.OneRosterFiles;
import org.trivsel.platform.roster.fixture.XlsxFiles;
import org.trivsel.platform.roster.fixture.ZipFiles;

/** Whatever arrives, the answer is a reading: nothing is thrown, nothing hangs. The seeds make a failure repeatable. */
class FuzzTest {
    private static final Duration LONG = Duration.ofSeconds(180);
    private static final String PIECES = "\";,\t|\r\n='+-@\0 <>&/\\.0123456789eEæøåÃ\u00a0\u202e\ufeff";

    private final Reads reads = new Reads();

    @Test
    void answersToRandomBytes() {
        assertTimeoutPreemptively(LONG, () -> {
            for (int seed = 0; seed < 1_000; seed++) {
                Random random = new Random(seed);
                byte[] content = new byte[random.nextInt(3_000)];
                random.nextBytes(content);
                read(content, "random bytes, seed " + seed);
            }
        });
    }

    @Test
    void answersToListsWithRandomPieces() {
        String list = new String(new DanishList(3).csv(30, 5), StandardCharsets.ISO_8859_1);
        assertTimeoutPreemptively(LONG, () -> {
            for (int seed = 0; seed < 1_000; seed++) {
                Random random = new Random(seed);
                StringBuilder changed = new StringBuilder(list);
                for (int i = random.nextInt(40); i >= 0; i--) {
                    int at = random.nextInt(changed.length());
                    char piece = PIECES.charAt(random.nextInt(PIECES.length()));
                    if (random.nextBoolean()) {
                        changed.insert(at, piece);
                    } else {
                        changed.setCharAt(at, piece);
                    }
                }
                read(changed.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1), "list, seed " + seed);
            }
        });
    }

    @Test
    void answersToArchivesWithChangedBytes() {
        List<byte[]> archives = List.of(new DanishList(3).xlsx(20, 2), OneRosterFiles.school().bytes(),
                new XlsxFiles().strings("<si><t>Asta</t></si>").rows(XlsxFiles.texts(1, "Navn", "Født", "Enhed")).bytes());
        assertTimeoutPreemptively(LONG, () -> {
            for (int seed = 0; seed < 1_000; seed++) {
                Random random = new Random(seed);
                byte[] changed = archives.get(seed % archives.size()).clone();
                for (int i = random.nextInt(8); i >= 0; i--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                read(random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length)) : changed, "archive, seed " + seed);
            }
        });
    }

    /** Changes inside the parts, which the sums of an archive would otherwise hide from the readers of XML. */
    @Test
    void answersToPartsWithChangedText() {
        String rows = XlsxFiles.texts(1, "Navn", "Født", "Enhed") + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
                + "<c r=\"B2\" s=\"1\"><v>44801</v></c><c r=\"C2\" t=\"str\"><f>A1</f><v>Solsikken</v></c></row>";
        assertTimeoutPreemptively(LONG, () -> {
            for (int seed = 0; seed < 1_500; seed++) {
                Random random = new Random(seed);
                ZipFiles parts = new XlsxFiles().strings(changed("<si><t>Asta Holm</t></si>", random)).rows(changed(rows, random))
                        .workbook(changed("<sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>", random)).parts();
                read(parts.bytes(), "parts, seed " + seed);
            }
        });
    }

    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(12));
            String piece = random.nextBoolean() ? changed.substring(from, to) : String.valueOf(PIECES.charAt(random.nextInt(PIECES.length())));
            changed.replace(from, random.nextBoolean() ? to : from, piece);
        }
        return changed.toString();
    }

    private void read(byte[] content, String what) {
        try {
            assertNotNull(reads.read(content), what);
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }
}
