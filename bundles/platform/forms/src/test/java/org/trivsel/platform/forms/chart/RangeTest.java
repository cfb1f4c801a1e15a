package org.trivsel.platform.forms.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.LocalText;

class RangeTest {
    @ParameterizedTest
    @CsvSource({"RAW, 0, 0", "RAW, 12, 0.5", "RAW, 30, 1", "T, 50, 0.5", "T, 5, 0", "STANDARD, 100, 0.5", "STANINE, 9, 1", "C, 5, 0.5", "Z, -3, 0", "PERCENTILE, 50, 0.5"})
    void aScoreStandsOnItsScaleAndNeverBeyond(ScoreKind kind, String score, double share) {
        assertEquals(share, Range.of(kind, 24, List.of()).share(new BigDecimal(score)), 1e-9);
    }

    @Test
    void theTailsOfPercentilesGetRoom() {
        Range range = Range.of(ScoreKind.PERCENTILE, 0, List.of());
        double tail = range.share(BigDecimal.valueOf(5)) - range.share(BigDecimal.ONE);
        double middle = range.share(BigDecimal.valueOf(52)) - range.share(BigDecimal.valueOf(48));
        assertTrue(tail > 2 * middle);
    }

    @Test
    void bandsOfPointsEndWhereTheyAreSaidTo() {
        Range range = Range.of(ScoreKind.RAW, 32, List.of(bands(14, 20, 32)));
        assertEquals(List.of(14 / 32.0, 20 / 32.0), range.borders());
        assertEquals(0, range.steps(), "too many to draw each");
        assertEquals(3, Range.of(ScoreKind.RAW, 0, List.of(bands(1, 2, 3))).steps(), "the bands say how far it goes");
    }

    @Test
    void aSpiderWithoutAValueHasPointsAndNoShape() {
        Range range = Range.of(ScoreKind.RAW, 4, List.of());
        Web web = Web.of(List.of(spoke(range, 1.0), spoke(range, 0.5), spoke(range, (Double) null)), 1, "In words");
        assertEquals(null, web.layers().get(0).area());
        assertEquals(List.of(new Point(300, 60), new Point(365, 248)), web.layers().get(0).points());
        assertEquals(List.of("1", "2", "3", "4"), web.rings().stream().map(Web.Ring::label).toList());
    }

    @Test
    void aLineIsBrokenWhereNumbersCannotBeCompared() {
        Courses courses = Courses.of(List.of(new Courses.Day("1", "a", false), new Courses.Day("2", "b", false), new Courses.Day("3", "c", true)),
                List.of(new Courses.Given("It", List.of("1", "2", "3"), Arrays.asList(0.0, 0.5, 1.0))), "In words");
        assertEquals("M220 54L460 34M700 14", courses.courses().get(0).path());
        assertEquals(List.of(580), courses.breaks());
    }

    @Test
    void aPieceOfTheCircleIsFilledAsFarAsItsValueGoes() {
        Range range = Range.of(ScoreKind.RAW, 4, List.of());
        Circle circle = Circle.of(List.of(spoke(range, 0.5, 0.25), spoke(range, 0.0), spoke(range, (Double) null), spoke(range, 1.0)), "In words");
        assertEquals("M300 210L300 135A75 75 0 0 1 375 210Z", circle.pieces().get(0).filled());
        assertEquals(null, circle.pieces().get(2).filled());
        assertEquals(circle.pieces().get(3).edge(), circle.pieces().get(3).filled());
    }

    private static Spoke spoke(Range range, Double... shares) {
        return new Spoke("It", "1", range, Arrays.asList(shares));
    }

    private static BandSet bands(int... to) {
        List<Band> bands = new ArrayList<>();
        for (int end : to) {
            bands.add(new Band("b" + end, LocalText.NONE, 0, end, bands.size() + 1));
        }
        return new BandSet("set", bands, ScoreKind.RAW);
    }
}
