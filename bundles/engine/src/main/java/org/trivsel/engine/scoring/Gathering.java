package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Answer.Observation;
import org.trivsel.instrument.Gathered;
import org.trivsel.instrument.Gathered.Difference;

/** Puts the answers of several raters together. */
public final class Gathering {
    private Gathering() { }

    public static Gathered of(Map<String, Map<String, Answer>> byRater) {
        Map<String, Map<String, Answer>> byItem = new LinkedHashMap<>();
        byRater.forEach((rater, answers) -> answers.forEach((item, answer) ->
                byItem.computeIfAbsent(item, none -> new LinkedHashMap<>()).put(rater, answer)));
        Map<String, Answer> agreed = new LinkedHashMap<>();
        List<Difference> differences = new ArrayList<>();
        byItem.forEach((item, answers) -> {
            List<Answer> given = answers.values().stream().filter(answer -> !(answer instanceof Answer.Missing)).toList();
            if (given.stream().allMatch(Answer.Seen.class::isInstance) && !given.isEmpty()) {
                agreed.put(item, joined(given));
            } else if (new HashSet<>(given).size() == 1) {
                agreed.put(item, given.get(0));
            } else if (given.isEmpty() && new HashSet<>(answers.values()).size() == 1) {
                agreed.put(item, answers.values().iterator().next());
            } else {
                differences.add(new Difference(item, answers));
            }
        });
        return new Gathered(agreed, differences);
    }

    private static Answer joined(List<Answer> seen) {
        List<Observation> all = seen.stream().flatMap(answer -> ((Answer.Seen) answer).observations().stream())
                .sorted(Comparator.comparing(Observation::on)).toList();
        return new Answer.Seen(all);
    }
}
