package org.trivsel.platform.round.page;

import java.util.List;

/** All rounds, the newest first. @param plans whether the caller may plan one */
public record RoundsView(List<Row> rounds, boolean plans) {
    /** @param kind of the badge */
    public record Row(String path, String title, String detail, String state, String kind) {
    }
}
