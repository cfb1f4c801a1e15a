package org.trivsel.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trivsel.instrument.Explanation.Use;

/**
 * The way through a form as far as the answers tell: what pages follow and say, so that none of them works out a rule of its own.
 *
 * @param left items that are not asked, or not for now, and why; in the order of the form
 * @param starts the item at which each part begins because of the age, by part; without those that begin at their first item
 * @param back the item that is asked next because the first answers from the start on were not all right, by part
 */
public record Way(Map<String, Use> left, Map<String, String> starts, Map<String, String> back) {
    public Way {
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        starts = Collections.unmodifiableMap(new LinkedHashMap<>(starts));
        back = Collections.unmodifiableMap(new LinkedHashMap<>(back));
    }
}
