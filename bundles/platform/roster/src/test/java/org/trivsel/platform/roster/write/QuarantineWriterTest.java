package org.trivsel.platform.roster.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivsel.platform.roster.fixture.Numbers;
import org.trivsel.platform.roster.fixture.DanishList;
import org.trivsel.platform.roster.fixture.OneRosterFiles;
import org.trivsel.platform.roster.number.NationalNumber;
import org.trivsel.platform.roster.number.NumberScheme;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.plan.RejectedRow;
import org.trivsel.platform.roster.plan.RosterPlan;
import org.trivsel.platform.roster.plan.RosterPlanner;
import org.trivsel.platform.roster.plan.RosterSnapshot;
import org.trivsel.platform.roster.read.ReadLimits;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.platform.roster.read.RosterReader;
import org.trivsel.platform.roster.read.RosterRow;
import org.trivsel.platform.roster.read.RosterRules;

class QuarantineWriterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String HEADINGS = "Fornavn;Efternavn;CPR;Enhed;Bemærkning\r\n";

    @Test
    void keepsTheColumnsOfTheFileAndSaysWhatToCorrect() throws IOException {
        String written = quarantine(HEADINGS + "Asta;Holm;280822-61;Solsikken;\"ring; helst\ni morgen\"\r\nBo;Lind;280822-6123;Solsikken;\r\n");
        assertEquals("\ufeffDet skal rettes;Fornavn;Efternavn;CPR;Enhed;Bemærkning\r\n"
                + "CPR: Der mangler to cifre. Skriv for eksempel 280822-1234.;Asta;Holm;280822-61;Solsikken;\"ring; helst\ni morgen\"\r\n", written);
    }

    @Test
    void isImportedAgainOnceCorrected() throws IOException {
        String written = quarantine(HEADINGS + "Asta;Holm;280822-61;Solsikken;x\r\n");
        RosterFile again = read(written.replace(";280822-61;", ";280822-6122;").getBytes(StandardCharsets.UTF_8));
        assertTrue(again.rows().get(0).isFine(), again::toString);
        assertEquals(1, plan(again).summary().created());
    }

    @Test
    void replacesAnEarlierReason() throws IOException {
        String again = quarantine(quarantine(HEADINGS + "Asta;Holm;280822-61;Solsikken;x\r\n").replace("280822-61", "280822-612"));
        assertEquals("\ufeffDet skal rettes;Fornavn;Efternavn;CPR;Enhed;Bemærkning\r\n"
                + "CPR: Der mangler et ciffer. Skriv for eksempel 280822-1234.;Asta;Holm;280822-612;Solsikken;x\r\n", again);
    }

    @Test
    void holdsNothingASpreadsheetWouldCompute() throws IOException {
        String written = quarantine(HEADINGS.replace("Bemærkning", "=Bemærkning") + "=1+1;+Holm;-280822;@SUM(A1);=HYPERLINK(\"\"http://x\"\")\r\n"
                + "Asta;Holm;280822-61;Solsikken;\" =cmd|'/c calc'!A1\"\r\nAsta;Holm;280822-61;Solsikken;\"\t=1\"\r\nAsta;Holm;280822-61;Solsikken;＝1\r\n");
        for (RosterRow row : read(written.getBytes(StandardCharsets.UTF_8)).rows()) {
            for (String cell : row.original()) {
                assertFalse(cell.strip().matches("(?s)[=+\\-@\\t\\r＝＋－＠].*"), cell);
            }
        }
        assertTrue(written.contains("'=1+1;'+Holm;'-280822;'@SUM(A1)"), written);
    }

    @Test
    void givesBackWhatItGuarded() throws IOException {
        String written = quarantine("Navn;Fødselsdato;Enhed;Id\r\nAsta Holm;;Solsikken;-17\r\n");
        RosterFile again = read(written.replace(";Asta Holm;;", ";Asta Holm;28-08-2022;").getBytes(StandardCharsets.UTF_8));
        assertEquals("-17", again.rows().get(0).identity().externalId());
    }

    @Test
    void writesNumbersSoThatTheyKeepTheirZero() throws IOException {
        assertTrue(quarantine(HEADINGS + "Asta;Holm;0108226122;Ukendt sted;\r\n").contains(";010822-6122;"));
    }

    @Test
    void keepsTheReasonInPlaceWhereCellsHaveSlipped() throws IOException {
        String written = quarantine(HEADINGS + "Asta;Marie;Holm;280822-6122;Solsikken;x;y\r\n" + "Bo;Lind;280822-6123;Solsikken;\r\n".repeat(3));
        assertTrue(written.contains("rykket.;Asta;Marie;Holm;280822-6122;Solsikken;x;y\r\n"), written);
    }

    @Test
    void everyBadRowOfALongListComesBackAndNoGoodOne() throws IOException {
        DanishList list = new DanishList(11);
        RosterFile file = read(list.csv(2_000, 20));
        List<RejectedRow> rejected = plan(file).rejected();
        assertEquals(20, rejected.size());
        RosterFile again = read(quarantine(file, rejected).getBytes(StandardCharsets.UTF_8));
        assertEquals(20, again.rows().size());
        assertEquals(rejected.stream().map(row -> row.row().identity()).toList(), again.rows().stream().map(RosterRow::identity).toList());
    }

    @Test
    void turnsRowsOfAnArchiveIntoAListThatCanBeImported() throws IOException {
        RosterFile file = read(OneRosterFiles.school().with("export/demographics.csv", "sourcedId,birthDate,sex\r\nu-yusuf,2018-03-04,male\r\n").bytes());
        RosterPlan plan = plan(file);
        String written = quarantine(file, plan.rejected());
        RosterFile again = read(written.replace(";Ida;Lund;;", ";Ida;Lund;020119-6122;").getBytes(StandardCharsets.UTF_8));
        assertEquals("u-ida", again.rows().get(0).identity().externalId());
        assertTrue(again.rows().get(0).isFine(), again.rows()::toString);
    }

    private static String quarantine(String list) throws IOException {
        RosterFile file = read(list.getBytes(StandardCharsets.UTF_8));
        return quarantine(file, plan(file).rejected());
    }

    private static String quarantine(RosterFile file, List<RejectedRow> rejected) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QuarantineWriter(Numbers.DANISH).write(file, rejected, "da", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static RosterPlan plan(RosterFile file) {
        RosterSnapshot units = new RosterSnapshot(DanishList.units(), List.of());
        return new RosterPlanner(NationalNumber::digits).plan(units, file, TODAY, PlanOptions.CAREFUL);
    }

    private static RosterFile read(byte[] content) {
        return assertInstanceOf(RosterFile.class, new RosterReader(ReadLimits.USUAL).read(content, RosterRules.of(Numbers.DANISH, "da", TODAY)));
    }
}
