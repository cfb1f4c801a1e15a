package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final String HEADINGS = "Fornavn;Efternavn;Fødselsdato;Enhed";
    private static final String CHILD = "\r\nAsta;Holm;28-08-2022;Solsikken";

    private final Reads reads = new Reads();

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingOn() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        Reading reading = new RosterReader(ReadLimits.USUAL).read(endless, Reads.DANISH);
        assertEquals(new Reading.Refused(List.of(Fault.ofFile(FaultCode.FILE_TOO_LARGE, 20))), reading);
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        byte[] rows = text(HEADINGS + CHILD.repeat(100_001));
        assertEquals(FaultCode.FILE_TOO_MANY_ROWS, refusal(rows));
        assertEquals(100_000, reads.file(text(HEADINGS + CHILD.repeat(100_000))).rows().size());
    }

    @Test
    void refusesTenThousandColumns() {
        assertEquals(FaultCode.FILE_TOO_MANY_COLUMNS, refusal(text(HEADINGS + ";Telefon".repeat(10_000) + CHILD)));
        assertEquals(1, reads.file(text(HEADINGS + ";".repeat(10_000) + CHILD + ";".repeat(20_000))).rows().size(), "blank ones do not count");
    }

    @Test
    void refusesACellOfAMillionLetters() {
        RosterFile file = reads.file(text(HEADINGS + "\r\n" + "A".repeat(1_000_000) + ";Holm;28-08-2022;Solsikken" + CHILD));
        assertEquals(Map.of(2, "CELL_TOO_LONG"), Reads.faults(file));
        assertEquals(4_001, file.rows().get(0).original().get(0).length(), "the rest is not kept");
    }

    @Test
    void endsOnFilesMadeToTakeLong() {
        for (String each : List.of("\"", "\"\n", "\";", ";\"\n\"", "\n", ";", "\"a\nb;c;d;e\n", "a\"\"b;\"", "'=\"")) {
            byte[] content = text(HEADINGS + "\n" + each.repeat(5_000_000 / each.length()));
            assertTimeoutPreemptively(Duration.ofSeconds(120), () -> reads.read(content), each);
        }
    }

    private FaultCode refusal(byte[] content) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reads.refusal(content));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
