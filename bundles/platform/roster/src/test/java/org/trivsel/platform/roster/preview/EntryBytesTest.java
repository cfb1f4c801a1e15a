package org.trivsel.platform.roster.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.FaultCode;

class EntryBytesTest {
    @Test
    void whatIsWrittenIsRead() {
        List<Entry> entries = List.of(
                new Entry(List.of(2, 7), "Åse Çelik", List.of(
                        new Detail(Detail.Kind.FIELD, "LAST_NAME", null, "Çelik"), new Detail(Detail.Kind.END, "Solsikken", "2024-01-01", null)), List.of()),
                new Entry(List.of(), "", List.of(), List.of(
                        new Fault("", 3, "CPR-nr.", null, FaultCode.ROWS_DISAGREE, List.of("a", 4, LocalDate.of(2024, 2, 29), Column.UNIT)))));
        assertEquals(entries, EntryBytes.read(EntryBytes.write(entries)));
    }

    @Test
    void aTextWithoutEndIsCut() {
        Entry entry = new Entry(List.of(), "æ".repeat(100_000), List.of(), List.of());
        assertEquals(4_000, EntryBytes.read(EntryBytes.write(List.of(entry))).get(0).name().length());
    }
}
