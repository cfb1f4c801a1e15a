package org.trivsel.checks.norms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;
import org.trivsel.instrument.norm.NormTable;

/** The invented norms of the motor stations. */
class StationNormsTest {
    private static final Path RESOURCES = Path.of(System.getProperty("root"), "bundles/partners/motor-stations/src/main/resources");

    @Test
    void areWrittenAnewByteForByte() throws IOException {
        assertEquals(Files.readString(RESOURCES.resolve(StationNorms.FILE)), StationNorms.text());
    }

    @Test
    void haveEveryScoreOfEveryHalfYear() throws IOException {
        NormPack pack = new NormReader().read(Files.readString(RESOURCES.resolve(StationNorms.FILE)));
        assertTrue(pack.synthetic());
        assertEquals(StationNorms.LAST - StationNorms.FIRST, pack.tables().size());
        for (NormTable table : pack.tables()) {
            assertEquals(0, table.lowest());
            assertEquals(StationNorms.POINTS, table.highest());
        }
    }
}
