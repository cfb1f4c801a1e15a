package org.trivsel.tools.language.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Avatar;

/**
 * The tool's own front page.
 *
 * @param due children who wait, oldest first
 * @param all how many they are in words when that is more than are shown, or null
 * @param assesses whether the caller may assess
 * @param places institutions with their groups
 * @param forms blank forms to print
 */
public record IndexView(String title, String purpose, String notice, List<Waiting> due, @Nullable String all, boolean assesses,
        List<PlaceView> places, List<Link> forms) {

    /** A child who waits. */
    public record Waiting(String path, String name, String detail, Avatar avatar) {
    }

    /** A unit and those right below it. @param path its own overview @param icon what kind of unit it is */
    public record PlaceView(String name, String path, String icon, List<Link> groups) {
    }

    /** Somewhere to go. */
    public record Link(String path, String title) {
    }
}
