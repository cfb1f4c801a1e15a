package org.trivsel.platform.web.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Sex;
import org.trivsel.problem.Fault;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;

/** What was typed into a form about a child, read field by field; each that cannot be used is noted. Belongs to one request. */
final class RegisterDraft {
    private static final List<String> FIELDS = List.of("givenName", "familyName", "birthDate", "sex", "nationalNumber", "removeNumber", "languages",
            "protectedAddress", "unit", "from", "to", "alongside", "name");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final String form;
    private final Request request;
    private final Texts t;
    private final List<Wrong> wrongs = new ArrayList<>();

    /** @param form id of the form, with which the ids of its fields begin */
    RegisterDraft(String form, Request request, Texts t) {
        this.form = form;
        this.request = request;
        this.t = t;
    }

    ChildEntry child() {
        String given = needed("givenName");
        String family = needed("familyName");
        LocalDate birth = date("birthDate");
        Sex sex = sex();
        String number = request.field("nationalNumber").orElse(ticked("removeNumber") ? "" : null);
        return new ChildEntry(given, family, birth, sex, languages(), ticked("protectedAddress"), null, number);
    }

    String text(String field) {
        return request.field(field).orElse("");
    }

    private String needed(String field) {
        if (text(field).isEmpty()) {
            wrong(field, "name-missing");
        }
        return text(field);
    }

    boolean ticked(String field) {
        return request.field(field).isPresent();
    }

    LocalDate date(String field) {
        return optionalDate(field).orElseGet(() -> {
            if (request.field(field).isEmpty()) {
                wrong(field, "date");
            }
            return LocalDate.EPOCH;
        });
    }

    Optional<LocalDate> optionalDate(String field) {
        return request.field(field).map(text -> {
            LocalDate day = day(text);
            if (day == null) {
                wrong(field, "date");
            }
            return day == null ? LocalDate.EPOCH : day;
        });
    }

    UnitId unit() {
        try {
            return new UnitId(UUID.fromString(text("unit")));
        } catch (IllegalArgumentException e) {
            wrong("unit", "unit-missing");
            return new UnitId(new UUID(0, 0));
        }
    }

    /** What is no revision is none that was seen. */
    int revision() {
        String text = text("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private Sex sex() {
        try {
            return Sex.ofId(text("sex"));
        } catch (IllegalArgumentException e) {
            wrong("sex", "sex-missing");
            return Sex.UNSPECIFIED;
        }
    }

    private List<String> languages() {
        return Arrays.stream(text("languages").split("[\\s,;]+")).filter(tag -> !tag.isEmpty()).toList();
    }

    /** Null when it is none, or so far off that it cannot be meant: a database does not hold all that Java does. */
    static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void wrong(String field, String key) {
        wrongs.add(new Wrong(form + "-" + field, t.get("register.wrong." + key)));
    }

    /** The register refused it. */
    void refused(List<Fault> faults) {
        for (Fault fault : faults) {
            String why = t.get("register.wrong." + fault.code());
            wrongs.add(new Wrong(form + "-" + fault.where(), why.startsWith("[") ? t.get("register.wrong.other") : why));
        }
    }

    void refused(String field, String message) {
        wrongs.add(new Wrong(form + "-" + field, message));
    }

    boolean isUsable() {
        return wrongs.isEmpty();
    }

    boolean isOf(RegisterForm other) {
        return form.equals(other.id());
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> request.field(field).ifPresent(value -> values.put(field, value)));
        return values;
    }

    List<Wrong> wrongs() {
        return List.copyOf(wrongs);
    }
}
