package org.trivsel.platform.roster.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({
        "280822-1234, 280822-****",
        "2808221234, 280822****",
        "280822 12345, 280822 *****",
        "280822 - 1234, 280822 - ****",
        "28.08.22-1234, 28.08.22-****",
        "8082-21234, 8082-21***",
        "Asta 280822-1234 Holm, Asta 280822-**** Holm",
        "28-08-2022, 28-08-2022",
        "2022-08-28, 2022-08-28",
        "28.8.2022, 28.8.2022",
        "280822, 280822",
        "Stue 12, Stue 12",
    })
    void whatMayBeANumberIsHiddenAndDatesStay(String text, String shown) {
        assertEquals(shown, Mask.text(text));
    }
}
