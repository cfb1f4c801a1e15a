package org.trivsel.platform.web.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivsel.registry.ChildRecord;
import org.trivsel.text.Texts;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Phrases;

/** What stands in the register now, put beside what somebody typed who had seen something older. */
final class Clashes {
    private static final Set<String> DAYS = Set.of("birthDate", "from", "to");
    private static final Set<String> TICKS = Set.of("protectedAddress");

    private final Texts t;
    private final Phrases say;
    private final ZoneId zone;

    Clashes(Texts t, Phrases say, ZoneId zone) {
        this.t = t;
        this.say = say;
        this.zone = zone;
    }

    /** @param now the form as it would stand today @param state of what was changed meanwhile */
    RegisterForm.Clash of(RegisterForm now, Map<String, String> typed, ChildRecord.State state) {
        List<RegisterForm.Line> lines = new ArrayList<>();
        for (String field : fields(now.act())) {
            String stands = shown(now, field, now.value(field));
            String yours = shown(now, field, typed.getOrDefault(field, ""));
            if (!stands.equals(yours)) {
                lines.add(new RegisterForm.Line(t.get("register.field." + field), stands, yours));
            }
        }
        String said = state.changedBy() == null || state.changedAt() == null ? t.get("register.clash.import")
                : t.get("register.clash.by", state.changedBy(), say.moment(state.changedAt().atZone(zone)));
        return new RegisterForm.Clash(said, List.copyOf(lines));
    }

    private static List<String> fields(String act) {
        return switch (act) {
            case "data" -> List.of("givenName", "familyName", "birthDate", "sex", "languages", "protectedAddress");
            case "move" -> List.of("unit", "from");
            case "custody-change" -> List.of("name", "protectedAddress");
            default -> List.of("to");
        };
    }

    private String shown(RegisterForm form, String field, String value) {
        if (TICKS.contains(field)) {
            return t.get(value.isEmpty() ? "register.no" : "register.yes");
        }
        if (field.equals("unit")) {
            return form.units().stream().filter(unit -> unit.value().equals(value)).map(Choice::label).map(String::strip).findFirst().orElse("–");
        }
        if (field.equals("sex")) {
            return Set.of("female", "male", "any").contains(value) ? t.get("register.sex." + value) : "–";
        }
        LocalDate day = DAYS.contains(field) ? RegisterDraft.day(value) : null;
        return value.isEmpty() ? "–" : day == null ? value : say.date(day);
    }
}
