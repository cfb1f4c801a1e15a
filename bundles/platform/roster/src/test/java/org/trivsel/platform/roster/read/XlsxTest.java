package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.roster.fixture.DanishList;
import org.trivsel.platform.roster.fixture.XlsxFiles;

class XlsxTest {
    private static final String HEADINGS = XlsxFiles.texts(1, "Fornavn", "Efternavn", "CPR", "Fødselsdato", "Enhed", "Id");

    private final Reads reads = new Reads();

    @Test
    void readsCellsAsExcelWritesThem() {
        RosterFile file = reads.file(new XlsxFiles()
                .strings("<si><t>Asta</t></si><si><r><rPr><b/></rPr><t>Ho</t></r><r><t xml:space=\"preserve\">lm</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>ほ</t></rPh></si><si><t>Sol_x000D_\nsikken</t></si>")
                .rows(HEADINGS + "<row r=\"3\" spans=\"1:6\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"C3\"><v>2808226122</v></c><c r=\"D3\" s=\"1\"><v>44801</v></c><c r=\"E3\" t=\"s\"><v>2</v></c>"
                        + "<c r=\"F3\" s=\"3\"><v>4711</v></c></row>").bytes());
        RosterRow row = file.rows().get(0);
        assertEquals(Map.of(), Reads.faults(file));
        assertEquals(3, row.line(), "line 2 is blank and Excel counts it");
        assertEquals(List.of("Asta", "Holm", "2808226122", "2022-08-28", "Sol\r\nsikken", "4711"), row.original());
        assertEquals(List.of("Sol sikken"), placement(row).unit().steps());
        assertEquals("4711", child(row).externalId());
    }

    @Test
    void givesBackTheZeroThatANumberCellHasLost() {
        RosterFile file = reads.file(new XlsxFiles().rows(HEADINGS + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Asta</t></is></c>"
                + "<c r=\"B2\" t=\"inlineStr\"><is><t>Holm</t></is></c><c r=\"C2\"><v>108226122</v></c>"
                + "<c r=\"E2\" t=\"inlineStr\"><is><t>Solsikken</t></is></c></row>").bytes());
        assertEquals(Map.of(), Reads.faults(file));
        assertEquals(LocalDate.of(2022, 8, 1), child(file.rows().get(0)).birthDate());
        assertTrue(Reads.notices(file).contains(FaultCode.NOTICE_ZERO_RESTORED));
    }

    @Test
    void takesTheValueOfAFormulaAndNeverTheFormula() {
        RosterFile file = reads.file(new XlsxFiles().rows(HEADINGS + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>HYPERLINK(\"http://x\",\"Asta\")</f><v>Asta</v></c>"
                + "<c r=\"B2\" t=\"e\"><f>#REF!</f><v>#REF!</v></c><c r=\"D2\" s=\"2\"><f>TODAY()-1000</f><v>44801.75</v></c>"
                + "<c r=\"E2\" t=\"str\"><f t=\"shared\" ref=\"E2:E9\" si=\"0\">A1</f></c></row>").bytes());
        RosterRow row = file.rows().get(0);
        assertEquals(Map.of(2, "CELL_BROKEN+CELL_REQUIRED"), Reads.faults(file));
        assertEquals(List.of("Asta", "#REF!", "", "2022-08-28"), row.original());
    }

    @Test
    void readsDatesThatAreOnlyNumbers() {
        RosterFile file = reads.file(new XlsxFiles().rows(HEADINGS + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Asta</t></is></c>"
                + "<c r=\"B2\" t=\"inlineStr\"><is><t>Holm</t></is></c><c r=\"D2\"><v>44801</v></c>"
                + "<c r=\"E2\" t=\"inlineStr\"><is><t>Solsikken</t></is></c></row>").bytes());
        assertEquals(LocalDate.of(2022, 8, 28), child(file.rows().get(0)).birthDate());
    }

    @Test
    void countsFrom1904WhereTheWorkbookSaysSo() {
        RosterFile file = reads.file(new XlsxFiles()
                .workbook("<workbookPr date1904=\"1\"/><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
                .rows(HEADINGS + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Asta</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>Holm</t></is></c>"
                        + "<c r=\"D2\" s=\"1\"><v>43339</v></c><c r=\"E2\" t=\"inlineStr\"><is><t>Solsikken</t></is></c></row>").bytes());
        assertEquals(LocalDate.of(2022, 8, 28), child(file.rows().get(0)).birthDate());
    }

    @Test
    void placesRowsAndCellsThatDoNotSayWhereTheyStand() {
        String cells = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        RosterFile file = reads.file(new XlsxFiles().rows("<row>" + cells.formatted("Navn") + cells.formatted("Født") + cells.formatted("Enhed")
                + "</row><row>" + cells.formatted("Asta Holm") + cells.formatted("28-08-2022") + cells.formatted("Solsikken") + "</row>").bytes());
        assertEquals(Map.of(), Reads.faults(file));
        assertEquals(2, file.rows().get(0).line());
    }

    @Test
    void choosesTheSheetWithTheChildrenAndNamesTheOthers() {
        byte[] workbook = new XlsxFiles()
                .workbook("<sheets><sheet name=\"Vejledning\" sheetId=\"2\" r:id=\"rId9\"/><sheet name=\"Børn\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
                .rows(HEADINGS + XlsxFiles.texts(2, "Asta", "Holm", "", "28-08-2022", "Solsikken")).bytes();
        RosterFile file = reads.file(workbook);
        assertEquals("Børn", file.part());
        assertEquals(Map.of(), Reads.faults(file));
    }

    @Test
    void toleratesNotesBesideTheList() {
        RosterFile file = reads.file(new XlsxFiles().rows(HEADINGS + XlsxFiles.texts(2, "Asta", "Holm", "", "28-08-2022", "Solsikken")
                + XlsxFiles.texts(3, "Bo", "Lind", "", "28-08-2021", "Solsikken", "", "", "ring til mor")
                + XlsxFiles.texts(4, "Eva", "Lind", "", "28-08-2021", "Solsikken")).bytes());
        assertEquals(Map.of(), Reads.faults(file));
    }

    /** Another library that reads workbooks sees the same cells, where it sees them. */
    @Test
    void agreesWithAnotherReader() throws IOException {
        byte[] workbook = new DanishList(7).xlsx(300, 20);
        List<SheetRow> ours = new XlsxReader(ReadLimits.USUAL).read(ZipParts.of(workbook, ReadLimits.USUAL)).get(0).rows();
        List<List<String>> theirs = new ArrayList<>();
        try (ReadableWorkbook other = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : other.getFirstSheet().read()) {
                theirs.add(row.stream().map(XlsxTest::text).toList());
            }
        }
        assertEquals(theirs.size(), ours.size());
        for (int i = 0; i < ours.size(); i++) {
            List<Cell> cells = ours.get(i).cells();
            for (int j = 0; j < cells.size(); j++) {
                String shown = cells.get(j) instanceof Cell.Date date ? serial(date) : cells.get(j).shown();
                assertEquals(theirs.get(i).get(j), shown, "row " + i + ", cell " + j);
            }
        }
    }

    private static String text(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().stripTrailingZeros().toPlainString() : cell.getText();
    }

    /** Spreadsheet libraries of other languages put all sizes among the extras, or eight bytes of them behind each part. */
    @Test
    void readsArchivesWithWideNumbers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] plain = new XlsxFiles().rows(HEADINGS + XlsxFiles.texts(2, "Asta", "Holm", "", "28-08-2022", "Solsikken")).bytes();
        ZipParts parts = ZipParts.of(plain, ReadLimits.USUAL);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (String name : parts.names()) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                parts.open(name).transferTo(zip);
                zip.closeArchiveEntry();
            }
        }
        assertEquals(Map.of(), Reads.faults(reads.file(out.toByteArray())));
    }

    private static String serial(Cell.Date date) {
        return String.valueOf(date.value().toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
    }

    private static ChildFacts child(RosterRow row) {
        assertNotNull(row.child(), row::toString);
        return row.child();
    }

    private static Placement placement(RosterRow row) {
        assertNotNull(row.placement(), row::toString);
        return row.placement();
    }
}
