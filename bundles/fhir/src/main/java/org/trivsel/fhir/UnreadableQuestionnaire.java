package org.trivsel.fhir;

import java.util.List;

/** A Questionnaire that cannot become a definition; each fault says where it is and what to do. */
public final class UnreadableQuestionnaire extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> faults;

    UnreadableQuestionnaire(List<String> faults) {
        super("The Questionnaire cannot be used:\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Each with path and remedy. */
    public List<String> faults() {
        return faults;
    }
}
