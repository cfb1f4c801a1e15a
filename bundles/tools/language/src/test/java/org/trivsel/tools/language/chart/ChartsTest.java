package org.trivsel.tools.language.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.tools.language.chart.ProfileChart.Block;
import org.trivsel.tools.language.chart.ProfileChart.Entry;
import org.trivsel.tools.language.chart.ProgressionChart.Course;
import org.trivsel.tools.language.chart.ProgressionChart.Day;

class ChartsTest {
    private static final BandSet EFFORT = new BandSet("effort",
            List.of(band("special", 1, 5, 1), band("focused", 6, 15, 2), band("general", 16, 99, 3)));

    private static Band band(String id, int from, int to, int level) {
        return new Band(id, new LocalText(Map.of("da", id)), from, to, level);
    }

    @Test
    void bandsCoverTheAxisWithoutGapAndTheLowestAsksForMost() {
        List<Zone> zones = BandChart.of(EFFORT, 42, null).zones();
        assertEquals(List.of(3, 2, 1), zones.stream().map(Zone::effort).toList());
        assertEquals("8", zones.get(0).start());
        assertEquals(444, zones.stream().mapToDouble(zone -> Double.parseDouble(zone.length())).sum(), 0.2);
    }

    @Test
    void marksNowAndEarlier() {
        BandChart chart = BandChart.of(EFFORT, 42, 35);
        assertEquals(new Mark("211.7", "42"), chart.now());
        assertEquals("195.1", chart.earlier());
        assertNull(BandChart.of(EFFORT, null, null).now());
    }

    @Test
    void stacksTheProfileInBlocks() {
        Entry rhyme = new Entry("Rim", 4, 16, "4", null);
        Entry sound = new Entry("Forlyd", null, null, "–", "Kan ikke beregnes");
        ProfileChart chart = ProfileChart.of(EFFORT, List.of(new Block("Talesprog", List.of(rhyme, rhyme, rhyme)),
                new Block("Før skriftsprog", List.of(rhyme, sound))));
        assertEquals(List.of(70, 248), chart.headings().stream().map(ProfileChart.Heading::y).toList());
        assertEquals(List.of(108, 152, 196, 286, 330), chart.lines().stream().map(ProfileChart.Line::y).toList());
        assertNull(chart.lines().get(4).now());
        assertTrue(chart.height() > chart.bottom() && chart.bottom() > 330);
        assertEquals(List.of("1", "5", "15", "50", "85", "99"), chart.marks().stream().map(Mark::label).toList());
    }

    @Test
    void drawsALineForEachGroupOverTheDays() {
        ProgressionChart chart = progression(false, List.of(22, 35, 42), List.of(31, 19, 11));
        assertEquals("M90 175.7L330 155.8L570 146.4", chart.series().get(0).path());
        assertEquals(3, chart.series().get(1).points().size());
        assertEquals(List.of("90", "330", "570"), chart.times().stream().map(ProgressionChart.Time::x).toList());
    }

    @Test
    void leavesAGapWhereThereIsNoNumberOrTheTestChanged() {
        List<Integer> gap = new ArrayList<>(List.of(22, 35, 42));
        gap.set(1, null);
        assertEquals("M90 175.7M570 146.4", progression(false, gap, gap).series().get(0).path());
        ProgressionChart changed = progression(true, List.of(22, 35, 42), List.of(31, 19, 11));
        assertEquals("M90 175.7L330 155.8M570 146.4", changed.series().get(0).path());
        assertEquals(List.of("450"), changed.breaks());
    }

    @Test
    void keepsTheNamesOfTheLinesApart() {
        for (int other : new int[] {1, 40, 42, 44, 99}) {
            ProgressionChart chart = progression(false, List.of(22, 35, 42), List.of(31, 19, other));
            double distance = Double.parseDouble(chart.series().get(1).label()) - Double.parseDouble(chart.series().get(0).label());
            assertTrue(Math.abs(distance) >= 39.8, "percentile " + other + ": " + distance);
        }
    }

    private static ProgressionChart progression(boolean broken, List<Integer> one, List<Integer> other) {
        List<Day> days = List.of(new Day("a", "3", false), new Day("b", "4", false), new Day("c", "5", broken));
        return ProgressionChart.of(EFFORT, days, List.of(new Course("T", "T 42", "", one), new Course("F", "F 11", "", other)));
    }
}
