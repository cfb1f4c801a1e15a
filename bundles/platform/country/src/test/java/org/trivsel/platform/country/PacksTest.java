package org.trivsel.platform.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivsel.country.Country;
import org.trivsel.country.Level;
import org.trivsel.country.NumberKind;
import org.trivsel.registry.UnitKind;

/** The packs that come with the product. */
class PacksTest {
    private static final Path PACKS = Path.of("../../countries");
    private static final Locale GERMAN = Locale.GERMAN;

    static Stream<Path> packs() throws IOException {
        try (Stream<Path> folders = Files.list(PACKS)) {
            return folders.map(folder -> folder.resolve("src/main/resources/country.yaml")).filter(Files::exists).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPackIsSoundAndDeclaresWhatItIs(Path file) throws IOException {
        String declared = Files.readString(file.resolve("../../../../bnd.bnd").normalize());
        String code = declared.replaceAll("(?s).*trivsel\\.country=([A-Z]{2}).*", "$1");
        Country country = new PackReader().read(Files.readString(file), code, "1.0.0").country();
        assertEquals(code, country.code());
        assertEquals(1, country.levels().stream().filter(level -> level.under().isEmpty()).count(), "one level is the uppermost");
        assertFalse(country.name(Locale.ENGLISH).isEmpty());
    }

    @Test
    void thereAreFour() throws IOException {
        assertEquals(List.of("DE", "DK", "GL", "NO"), packs().map(PacksTest::read).map(Country::code).sorted().toList());
    }

    @Test
    void osloHasDistrictsBelowTheMunicipalityAndKindergartensBelowThose() {
        Country norway = read("norway");
        Level district = norway.level(UnitKind.DISTRICT).orElseThrow();
        assertEquals("Bydel under [MUNICIPALITY]", district.name(Locale.forLanguageTag("nb")) + " under " + district.under());
        assertTrue(norway.level(UnitKind.INSTITUTION).orElseThrow().under().contains(UnitKind.DISTRICT));
        assertEquals(NumberKind.FODSELSNUMMER, norway.numbers());
    }

    @Test
    void germanyHasSixteenStatesAndProvidersAsALevelAndNoNumbers() {
        Country germany = read("germany");
        assertEquals(16, germany.regions().size());
        assertEquals("Träger", germany.level(UnitKind.CLUSTER).orElseThrow().name(GERMAN));
        assertEquals(NumberKind.NONE, germany.numbers());
        assertEquals(List.of(), germany.modules());
    }

    @Test
    void greenlandHasDanishNumbersAndALawOfItsOwn() {
        Country greenland = read("greenland");
        assertEquals("CPR false true", greenland.numbers() + " " + greenland.legal().gdpr() + " " + greenland.legal().thirdCountry());
        assertTrue(greenland.legal().transfers().contains("permission-of-authority"));
    }

    @ParameterizedTest
    @CsvSource({"denmark, 2020-01-01, 2026-08-01", "denmark, 2020-12-31, 2026-08-01", "norway, 2020-06-01, 2026-08-01",
            "germany, 2020-06-30, 2026-08-01", "germany, 2020-07-01, 2027-08-01"})
    void schoolBeginsInTheYearOfTheSixthBirthdayOrWhereThatCameTooLateInTheNext(String country, LocalDate birth, LocalDate begins) {
        assertEquals(begins, read(country).school().beginsFor(birth));
    }

    @Test
    void aSchoolYearLiesAcrossTwoCalendarYears() {
        assertEquals(LocalDate.of(2025, 8, 1), read("denmark").school().yearOf(LocalDate.of(2026, 7, 31)));
        assertEquals(LocalDate.of(2026, 8, 1), read("denmark").school().yearOf(LocalDate.of(2026, 8, 1)));
    }

    private static Country read(String name) {
        return read(PACKS.resolve(name + "/src/main/resources/country.yaml"));
    }

    private static Country read(Path file) {
        try {
            String text = Files.readString(file);
            return new PackReader().read(text, text.replaceAll("(?s).*\ncode: \"?([A-Z]{2}).*", "$1"), "1.0.0").country();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
