package org.trivsel.platform.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.country.Pack;

/** A pack that is wrong is refused, and its author reads where and what to do. */
class FaultyPacksTest {
    private final PackReader reader = new PackReader();

    @Test
    void aSoundOneIsRead() {
        assertEquals("Sealand", reader.read(Sealand.yaml(), Sealand.CODE, "1.0.0").country().name(java.util.Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "zone: Atlantic/Faroe     | zone: Atlantic/Nowhere           | 4  | Atlantic/Nowhere",
        "locale: en               | locale: xx                       | 3  | xx",
        "numbers: none            | numbers: social-security         | 6  | social-security",
        "under: [INSTITUTION]     | under: [SCHOOL]                  | 10 | SCHOOL",
        "under: []                | under: [GROUP]                   | 7  | uppermost",
        "age: 7                   | age: seven                       | 11 | seven",
        "ageBy: \"08-31\"         | ageBy: \"02-30\"                 | 11 | 02-30",
        "gdpr: false              | gdpr: true                       | 14 | third country",
        "de: Insel                | dk: Insel                        | 8  | dk",
        "modules: {language: true}| modules: {language: false}       | 12 | language",
        "code: XS                 | code: XT                         | 1  | XT",
        "languages: [en, da]      | languages: [en, en]              | 5  | languages",
        "bases: {}                | script: rm                       | 1  | script"})
    void eachFaultNamesFileLineWhatAndRemedy(String there, String instead, int line, String what) {
        List<Pack.Fault> faults = faults(Sealand.yaml(there, instead));
        assertTrue(faults.stream().anyMatch(fault -> fault.line() == line && fault.what().contains(what)), faults::toString);
        faults.forEach(fault -> assertFalse(fault.file().isBlank() || fault.remedy().isBlank(), faults::toString));
    }

    @ParameterizedTest
    @CsvSource({"''", "'['", "'- a'", "'a: &x [1]\nb: *x'", "'code: XS\ncode: XS'", "'---\na: 1\n---\nb: 2'", "'null'", "'{}'"})
    void whatIsNoPackAtAllIsRefusedToo(String text) {
        assertFalse(faults(text).isEmpty());
    }

    private List<Pack.Fault> faults(String yaml) {
        return assertThrows(InvalidPack.class, () -> reader.read(yaml, Sealand.CODE, "1.0.0")).faults();
    }
}
