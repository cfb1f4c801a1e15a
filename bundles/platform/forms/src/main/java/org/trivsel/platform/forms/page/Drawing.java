package org.trivsel.platform.forms.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.forms.chart.Circle;
import org.trivsel.platform.forms.chart.Courses;
import org.trivsel.platform.forms.chart.Lines;
import org.trivsel.platform.forms.chart.Web;

/**
 * A chart of a result: one of the drawings, or a list in words.
 *
 * @param note how it is read; may be empty
 * @param days of the values that are drawn, the newest first
 */
public record Drawing(String id, String title, String note, List<String> days, @Nullable Web web, @Nullable Circle circle, @Nullable Lines lines,
        @Nullable Courses courses, List<Light> lights, List<Rung> rungs, @Nullable String pace) {

    /** A scale or verdict with all it can come to. */
    public record Light(String title, List<Choice> choices) {
    }

    /** @param light green, yellow or red, or null @param here whether it came to this */
    public record Choice(String word, @Nullable String light, boolean here) {
    }

    /** A step of a ladder. @param state reached, next or later @param when the day it was reached, or what it still needs; may be empty */
    public record Rung(String title, String state, String word, String when) {
    }

    static Drawing of(String id, String title, String note, List<String> days) {
        return new Drawing(id, title, note, days, null, null, null, null, List.of(), List.of(), null);
    }

    Drawing with(Web drawn) {
        return new Drawing(id, title, note, days, drawn, null, null, null, List.of(), List.of(), null);
    }

    Drawing with(Circle drawn) {
        return new Drawing(id, title, note, days, null, drawn, null, null, List.of(), List.of(), null);
    }

    Drawing with(Lines drawn) {
        return new Drawing(id, title, note, days, null, null, drawn, null, List.of(), List.of(), null);
    }

    Drawing with(Courses drawn) {
        return new Drawing(id, title, note, List.of(), null, null, null, drawn, List.of(), List.of(), null);
    }

    Drawing lit(List<Light> all) {
        return new Drawing(id, title, note, List.of(), null, null, null, null, List.copyOf(all), List.of(), null);
    }

    Drawing climbed(List<Rung> all, @Nullable String steps) {
        return new Drawing(id, title, note, List.of(), null, null, null, null, List.of(), List.copyOf(all), steps);
    }

    /** Whether there is room for a table beside it. */
    public boolean isRound() {
        return web != null || circle != null;
    }
}
