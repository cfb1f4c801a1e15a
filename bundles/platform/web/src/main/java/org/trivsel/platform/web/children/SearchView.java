package org.trivsel.platform.web.children;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trivsel.web.Place;

/** What was found. @param children whether the person may look for children at all; more whether there are more of them */
public record SearchView(String q, boolean children, List<ChildrenView.Row> rows, boolean more, List<Place> places) {
    /** Where all children that fit are listed. */
    public String all() {
        return ChildrenPage.PATH + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
