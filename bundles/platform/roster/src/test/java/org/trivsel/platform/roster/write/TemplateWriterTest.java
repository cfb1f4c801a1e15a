package org.trivsel.platform.roster.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.platform.roster.fixture.Numbers;
import org.trivsel.platform.roster.read.Column;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.platform.roster.read.ReadLimits;
import org.trivsel.platform.roster.read.Reading;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.platform.roster.read.RosterReader;
import org.trivsel.platform.roster.read.RosterRules;

class TemplateWriterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void opensInExcelWithADoubleClick() throws IOException {
        byte[] template = template("da", true);
        assertArrayEquals(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Arrays.copyOf(template, 3));
        assertEquals("Fornavn;Efternavn;CPR-nummer;Fødselsdato;Køn;Enhed;Stue eller klasse;Indskrevet fra;Indskrevet til;Sprog i hjemmet;Eksternt id;"
                + "Adressebeskyttelse;Forældremyndighedsindehaver 1;Forældremyndighedsindehaver 1: adressebeskyttelse;Forældremyndighedsindehaver 2;"
                + "Forældremyndighedsindehaver 2: adressebeskyttelse\r\n", new String(template, 3, template.length - 3, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"da, DK", "en, DK", "nb, NO", "de, DE"})
    void isUnderstoodColumnByColumnWhenItComesBack(String language, String country) throws IOException {
        boolean numbers = !country.equals("DE");
        String filled = new String(template(language, numbers), StandardCharsets.UTF_8) + "Asta;Holm;" + (numbers ? ";" : "")
                + "28-08-2022;;Solsikken;Blå;;;da;7;ja;Eva Holm;ja;Bo Holm;nej\r\n";
        RosterFile file = assertInstanceOf(RosterFile.class, read(filled.getBytes(StandardCharsets.UTF_8), country, language));
        assertEquals(List.of(), file.notices());
        assertEquals(numbers ? 16 : 15, file.columns().size());
        assertEquals(List.of(), file.rows().get(0).faults());
        assertEquals(numbers, file.columns().containsKey(Column.NATIONAL_NUMBER));
    }

    @Test
    void isRefusedKindlyWhileEmpty() throws IOException {
        Reading.Refused refused = assertInstanceOf(Reading.Refused.class, read(template("da", true), "DK", "da"));
        assertEquals(FaultCode.FILE_NO_ROWS, refused.faults().get(0).code());
    }

    private static Reading read(byte[] content, String country, String language) {
        return new RosterReader(ReadLimits.USUAL).read(content, RosterRules.of(Numbers.KNOWN.of(country, TODAY), language, TODAY));
    }

    private static byte[] template(String language, boolean numbers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TemplateWriter(numbers).write(language, out);
        return out.toByteArray();
    }
}
