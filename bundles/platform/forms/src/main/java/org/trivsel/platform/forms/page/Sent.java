package org.trivsel.platform.forms.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.assessment.NewAssessment.OtherForm;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;

/**
 * What was sent from the page before an assessment, as typed and as understood.
 *
 * @param shown id of the form that was on the page, or null
 * @param typed by field
 * @param setting what is said about how it is given
 * @param other the other form, when one is to be taken and nothing is wrong with it
 * @param wrongs what is wrong with the fields
 */
public record Sent(Act act, Day day, @Nullable String shown, Map<String, String> typed, Setting setting, @Nullable OtherForm other, List<Wrong> wrongs) {
    static final String DATE = "date";
    static final String LANGUAGE = "language";
    static final String PREGNANCY = "gestation";
    static final String OTHER = "other";
    static final String REASON = "reason";
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;
    private static final int WEEK = 7;
    private static final int SHORTEST_PREGNANCY = 140;
    private static final int LONGEST_PREGNANCY = 315;
    private static final Pattern WEEKS = Pattern.compile("(\\d{2})(?:\\s*\\+\\s*([0-6]))?");

    /** What is to happen. */
    public enum Act {
        /** To see which form fits. */
        LOOK,
        BEGIN,
        /** To begin with another form. */
        OTHER
    }

    /** Nothing but the page was asked for, perhaps on another day. */
    static Sent asked(Request request, StartPage page) {
        Day day = Day.read(request.query(DATE).orElse(null), page.child(), request);
        return new Reading(request, page, Act.LOOK).sent(day, Map.of());
    }

    static Sent read(Request request, StartPage page) {
        Act act = switch (request.field("act").orElse("")) {
            case "look" -> Act.LOOK;
            case "other" -> Act.OTHER;
            default -> Act.BEGIN;
        };
        Day day = Day.read(request.field(DATE).orElse(null), page.child(), request);
        Map<String, String> typed = new HashMap<>();
        List<String> fields = new ArrayList<>(page.asked(day).fields());
        fields.addAll(List.of(OTHER, REASON));
        fields.forEach(field -> request.field(field).ifPresent(value -> typed.put(field, value)));
        return new Reading(request, page, act).sent(day, Map.copyOf(typed));
    }

    /** What would be begun. */
    public NewAssessment begun(StartPage page) {
        return new NewAssessment(page.child().id(), page.instrument().definition().id(), day.date(), null, false, setting, other);
    }

    private static final class Reading {
        private final Request request;
        private final StartPage page;
        private final Act act;
        private final Texts texts;
        private final List<Wrong> wrongs = new ArrayList<>();

        Reading(Request request, StartPage page, Act act) {
            this.request = request;
            this.page = page;
            this.act = act;
            this.texts = Pages.texts(request.locale());
        }

        Sent sent(Day day, Map<String, String> typed) {
            if (day.wrong() != null) {
                wrongs.add(new Wrong(DATE, day.wrong()));
            }
            Setting setting = setting(page.asked(day), typed);
            OtherForm other = act == Act.OTHER ? other(typed) : null;
            return new Sent(act, day, request.field("shown").orElse(null), typed, setting, other, List.copyOf(wrongs));
        }

        private Setting setting(Asked asked, Map<String, String> typed) {
            Setting setting = Setting.NONE;
            for (String field : asked.fields()) {
                String value = typed.get(field);
                if (value != null) {
                    setting = field.equals(PREGNANCY) ? born(setting, value) : chosen(setting, asked, field, value);
                }
            }
            // Without it, norms of any language would do.
            if (act != Act.LOOK && !asked.languages().isEmpty() && !typed.containsKey(LANGUAGE)) {
                wrongs.add(new Wrong(LANGUAGE, texts.get("given.language.which")));
            }
            return setting;
        }

        private Setting chosen(Setting setting, Asked asked, String field, String value) {
            if (!asked.values(field).contains(value)) {
                wrongs.add(new Wrong(field, texts.get("given.choose")));
                return setting;
            }
            return Key.ofId(field).map(key -> setting.with(key, value)).orElseGet(() -> setting.inLanguage(value));
        }

        private Setting born(Setting setting, String weeks) {
            Matcher read = WEEKS.matcher(weeks);
            int days = read.matches() ? Integer.parseInt(read.group(1)) * WEEK + Optional.ofNullable(read.group(2)).map(Integer::parseInt).orElse(0) : 0;
            if (days < SHORTEST_PREGNANCY || days > LONGEST_PREGNANCY) {
                wrongs.add(new Wrong(PREGNANCY, texts.get("given.gestation.unreadable")));
                return setting;
            }
            return setting.bornAfter(days);
        }

        private @Nullable OtherForm other(Map<String, String> typed) {
            String form = typed.getOrDefault(OTHER, "");
            String reason = typed.getOrDefault(REASON, "");
            int before = wrongs.size();
            if (page.instrument().definition().form(form).isEmpty()) {
                wrongs.add(new Wrong(OTHER, texts.get("other.choose")));
            }
            if (reason.length() < SHORTEST_REASON) {
                wrongs.add(new Wrong(REASON, texts.get("reason.empty")));
            } else if (reason.length() > LONGEST_REASON) {
                wrongs.add(new Wrong(REASON, texts.get("text.long", LONGEST_REASON, reason.length())));
            }
            return wrongs.size() == before ? new OtherForm(form, reason) : null;
        }
    }
}
