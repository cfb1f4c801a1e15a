package org.trivsel.platform.web.units;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Unit;

/**
 * A unit's page.
 *
 * @param kind in words
 * @param parent today, or null
 * @param history its versions, newest first
 * @param forms empty for those who may not change anything
 */
public record UnitView(
        Unit unit, String kind, @Nullable Unit parent, List<UnitsView.Row> below, List<Version> history, List<UnitForm> forms) {

    /** How it was called and where it lay for a while. @param until in words, or null while it lasts */
    public record Version(String name, @Nullable String parent, String from, @Nullable String until) {
    }
}
