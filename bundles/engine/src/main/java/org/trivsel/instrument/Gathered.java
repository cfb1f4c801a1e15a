package org.trivsel.instrument;

import java.util.List;
import java.util.Map;

/**
 * Answers of several raters put together. Observations are joined; where raters say the same, that is the answer; where they differ there is none, and
 * nothing is averaged.
 *
 * @param answers what they agree on or only one of them answered
 */
public record Gathered(Map<String, Answer> answers, List<Difference> differences) {
    public Gathered {
        differences = List.copyOf(differences);
    }

    /** An item answered differently, by rater. */
    public record Difference(String item, Map<String, Answer> byRater) { }
}
