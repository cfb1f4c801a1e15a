package org.trivsel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private final Axis axis = new Axis(8, 452);

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.84134474606854, 1", "0.15865525393146, -1", "0.01, -2.32634787404084", "0.99, 2.32634787404084",
        "0.975, 1.95996398454005", "0.001, -3.09023230616781"})
    void invertsTheNormalDistribution(double p, double z) {
        assertEquals(z, Probit.of(p), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-0.1", "1.5"})
    void hasNoPlaceForWhatIsNoProbability(double p) {
        assertThrows(IllegalArgumentException.class, () -> Probit.of(p));
    }

    /** The places the drawings of the look use. */
    @ParameterizedTest
    @CsvSource({"42, 211.7", "35, 195.1", "11, 118.9", "85, 323.9", "50, 230"})
    void standsWhereTheLookSays(int percentile, String place) {
        assertEquals(place, Axis.px(axis.at(percentile)));
    }

    @Test
    void putsTheBorderOfABandBetweenItsLastPercentileAndTheNext() {
        assertEquals("85.2", Axis.px(axis.border(5)));
        assertEquals("138", Axis.px(axis.border(15)));
        assertTrue(axis.at(5) < axis.border(5) && axis.border(5) < axis.at(6));
    }

    @Test
    void everyPercentileLiesOnTheAxisAndFollowsTheOneBefore() {
        double before = axis.from();
        for (int percentile = 1; percentile <= 99; percentile++) {
            double at = axis.at(percentile);
            assertTrue(at > before && at < axis.to(), "percentile " + percentile);
            before = at;
        }
    }

    @Test
    void risesWhenItsEndLiesAbove() {
        Axis rising = new Axis(262, 10);
        assertTrue(rising.at(85) < rising.at(15));
        assertEquals("146.4", Axis.px(rising.at(42)));
    }
}
