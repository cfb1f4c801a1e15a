package org.trivsel.platform.forms.page;

import java.util.List;
import org.trivsel.ui.Count;

/**
 * The front page of a tool.
 *
 * @param places institutions with their groups
 */
public record IndexView(String title, List<PlaceView> places, List<About> instruments) {

    /** A unit and those right below it. @param path its own overview @param icon what kind of unit it is */
    public record PlaceView(String name, String path, String icon, List<Link> groups) {
    }

    /** Somewhere to go. */
    public record Link(String path, String title) {
    }

    /** An instrument. @param sheet its data sheet @param forms blank forms to print */
    public record About(String id, String title, String purpose, String notice, List<Count> sheet, List<Link> forms) {
    }
}
