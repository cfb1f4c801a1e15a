package org.trivsel.platform.web.units;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitLife;

/**
 * A unit's page.
 *
 * @param unit as it stood on the day
 * @param kind in words
 * @param asked the day in the address, or empty for today: links to other units ask for the same
 * @param notes in words: that it is closed or still to come, or was not open on the day
 * @param into where it went when it closed, or null
 * @param parent above it on that day, or null
 * @param history its versions, newest first
 * @param plan whether the caller may read its plan
 * @param forms empty for those who may not change anything
 */
public record UnitView(
        Unit unit, String kind, String asked, List<String> notes, @Nullable Into into, UnitLife.@Nullable Other parent,
        List<UnitsView.Row> below, List<Version> history, boolean plan, List<UnitForm> forms) {

    public boolean isToday() {
        return asked.isEmpty();
    }

    /** Another unit in a sentence. @param path null for those who may not look at it */
    public record Into(String text, @Nullable String path, String name) {
    }

    /** How it was called and where it lay for a while. @param until in words, or null while it lasts @param path the unit as it was then */
    public record Version(String name, @Nullable String parent, String from, @Nullable String until, String path) {
    }
}
