package org.trivsel.platform.runner.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.registry.UnitId;

/** Where the stations of a unit are. @param home path of the tool */
record StationPaths(String home, UnitId unit) {
    String overview(GridForm grid) {
        return home + "/groups/" + unit + "/stations" + query(grid, grid.said().grade());
    }

    String overview(GridForm grid, String grade) {
        return home + "/groups/" + unit + "/stations?instrument=" + grid.instrument().definition().id() + "&grade=" + grade;
    }

    /** @param grid at a station */
    String station(GridForm grid) {
        FormPart station = Objects.requireNonNull(grid.station());
        return home + "/groups/" + unit + "/grid" + query(grid, grid.said().grade()) + "&station=" + station.part().id();
    }

    private static String query(GridForm grid, @Nullable String grade) {
        return "?instrument=" + grid.instrument().definition().id() + (grade == null ? "" : "&grade=" + grade) + "&form=" + grid.form().id();
    }
}
