package org.trivsel.platform.assessment.rest;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.NewAssessment.OtherForm;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.registry.ChildId;
import org.trivsel.web.Ids;

/** What the calls of this bundle take. */
final class Bodies {
    private static final int LONGEST_ID = 100;

    private Bodies() {
    }

    static NewAssessment newAssessment(@Nullable String text) {
        JsonBody body = JsonBody.of(text);
        UUID child = body.needed("child", "the id of a child, a UUID", Bodies::uuid);
        String instrument = body.needed("instrument", "the id of an instrument", Bodies::id);
        LocalDate date = body.needed("date", "a date such as 2026-09-01", LocalDate::parse);
        Optional<String> answers = body.object("answers");
        boolean complete = body.flag("complete");
        Optional<String> given = body.object("given");
        Optional<String> other = body.object("otherForm");
        body.end();
        return new NewAssessment(new ChildId(child), instrument, date, answers.orElse(null), complete,
                given.map(Bodies::given).orElse(Setting.NONE), other.map(Bodies::otherForm).orElse(null));
    }

    /** How it is given; what the values may be is the instrument's. */
    private static Setting given(String text) {
        JsonBody body = JsonBody.of(text);
        Map<Key, String> keys = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            String value = body.optional(key.id(), "a text", words -> words);
            if (value != null) {
                keys.put(key, value);
            }
        }
        Optional<String> language = Optional.ofNullable(body.optional("language", "a language such as da", words -> words));
        Optional<Integer> gestation = Optional.ofNullable(body.number("gestation"));
        Optional<String> facts = body.object("facts");
        body.end();
        return new Setting(keys, language, gestation, facts.map(Bodies::facts).orElse(Map.of()));
    }

    private static Map<String, String> facts(String text) {
        JsonBody body = JsonBody.of(text);
        Map<String, String> facts = body.texts();
        body.end();
        return facts;
    }

    private static OtherForm otherForm(String text) {
        JsonBody body = JsonBody.of(text);
        String form = body.needed("form", "the id of a form", Bodies::id);
        String reason = body.needed("reason", "a text of 3 to 500 characters", words -> words);
        body.end();
        return new OtherForm(form, reason);
    }

    static String reason(@Nullable String text) {
        JsonBody body = JsonBody.of(text);
        String reason = body.needed("reason", "a text of 3 to 500 characters", words -> words);
        body.end();
        return reason;
    }

    static UUID uuid(String text) {
        return Ids.read(text).orElseThrow(() -> new IllegalArgumentException("Not the canonical form of a UUID"));
    }

    private static String id(String text) {
        if (text.isBlank() || text.length() > LONGEST_ID) {
            throw new IllegalArgumentException("Not an id");
        }
        return text;
    }
}
