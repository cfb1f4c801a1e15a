package org.trivsel.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Answers given and answers taken back. */
public record AnswerChanges(Map<String, Answer> given, Set<String> takenBack) {

    /** The answers after these changes; neither argument nor this is changed. */
    public Map<String, Answer> appliedTo(Map<String, Answer> answers) {
        Map<String, Answer> changed = new LinkedHashMap<>(answers);
        changed.putAll(given);
        changed.keySet().removeAll(takenBack);
        return changed;
    }
}
