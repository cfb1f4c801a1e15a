package org.trivsel.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;

class NormReaderTest {
    private final NormReader reader = new NormReader();

    @Test
    void readsEditionLabelAndTables() {
        NormPack pack = reader.read(Small.NORMS);
        assertEquals("e-2026", pack.edition());
        assertTrue(pack.synthetic());
        assertEquals(Optional.of(LocalDate.of(2027, 12, 31)), pack.validTo());
        assertEquals("-2.50", pack.tables().get(2).z().get(0).toPlainString());
        assertEquals(16, pack.tables().get(2).highest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "percentile: [2, 7, 15, 50, 77, 93] | percentile: [2, 7, 15, 50, 77] | line 10, /tables/0: 6 z and 5 percentiles were found",
        "percentile: [2, 7, 15, 50, 77, 93] | percentile: [2, 7, 15, 50, 77, 100] | line 10, /tables/0/percentile/5: must have a maximum value of 99, found 100",
        "percentile: [2, 7, 15, 50, 77, 93] | percentile: [2, 7, 15, 14, 77, 93] | /tables/0/percentile/3: 14 follows 15, values must not fall",
        "z: [-2.00, -1.50 | z: [-2.00, -1.505 | /tables/0/z/1: -1.505 was found, at most two decimals are allowed",
        "sex: female | sex: any | /tables/1: ages 3y0m0d to before 4y0m0d overlap with 3y0m0d to before 3y6m0d",
        "deviation: 0.80 | deviation: 0 | /groups/0/deviation",
        "from: 2026-01-01 | from: 2026-13-01 | /valid/from: \"2026-13-01\" was found",
        "synthetic: true | synthetic: maybe | /synthetic: string found, boolean expected"})
    void saysLinePathAndFault(String right, String wrong, String message) {
        assertTrue(Small.NORMS.contains(right), right);
        String yaml = Small.NORMS.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        String all = assertThrows(InvalidInstrument.class, () -> reader.read(yaml)).faults().toString();
        assertTrue(all.contains(message), all);
    }

    @ParameterizedTest
    @CsvSource({"instrument: small, instrument: large, is for", "'form: young, scale: row', 'form: yung, scale: row', gives no scale",
        "scale: mixed, scale: mixd, gives no scale", "group: one, group: two, gives no group"})
    void aPackMustFitItsInstrument(String right, String wrong, String message) {
        NormPack pack = reader.read(Small.NORMS.replace(right, wrong));
        var definition = new DefinitionReader().read(Small.DEFINITION);
        String all = assertThrows(InvalidInstrument.class, () -> Instrument.of(definition, List.of(pack))).getMessage();
        assertTrue(all.contains(message), all);
    }

    @Test
    void anEditionIsGivenOnce() {
        NormPack pack = reader.read(Small.NORMS);
        var definition = new DefinitionReader().read(Small.DEFINITION);
        assertThrows(InvalidInstrument.class, () -> Instrument.of(definition, List.of(pack, pack)));
    }
}
