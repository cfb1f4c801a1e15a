package org.trivsel.platform.uses;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivsel.uses.Use.Kind;

/** What the platform's own entries are about, by the first word of their actions; none of it has to be kept from whoever may know of uses. */
enum Area {
    ACCESS("access"),
    ASSESSMENT("assessment"),
    CHILD("child"),
    CUSTODY("custody", "custody-holder"),
    DISCLOSURE("disclosure"),
    ENROLMENT("enrolment"),
    INFORMATION("information"),
    NUMBER("national-number"),
    PLAN("plan"),
    REGISTER("import", "roster", "unit"),
    RETENTION("retention"),
    ROUND("round"),
    USES("uses");

    private static final Set<String> READING = Set.of("read", "list", "search", "record", "enrolments", "custody", "group", "due", "drafts", "waiting", "advise",
            "history", "holders", "received", "preview");

    private final List<String> words;

    Area(String... words) {
        this.words = List.of(words);
    }

    static Optional<Area> of(String action) {
        String first = action.substring(0, Math.max(0, action.indexOf('.')));
        return Arrays.stream(values()).filter(area -> area.words.contains(first)).findFirst();
    }

    static List<String> allWords() {
        return Arrays.stream(values()).flatMap(area -> area.words.stream()).toList();
    }

    Kind kind(String action) {
        String verb = action.substring(action.indexOf('.') + 1);
        if (this == DISCLOSURE && (verb.equals("open") || verb.equals("record"))) {
            return Kind.DISCLOSED;
        }
        return verb.equals("export") ? Kind.EXPORTED : READING.contains(verb) ? Kind.READ : Kind.CHANGED;
    }
}
