package org.trivsel.platform.web.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.platform.web.page.Form;
import org.trivsel.platform.web.units.Days;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;

/** What was typed into a form about an account or role; each field that cannot be used is noted. Belongs to one request. */
final class StaffDraft {
    private static final List<String> FIELDS = List.of("username", "name", "role", "unit", "from", "to");
    /** Where a refusal is shown; others stand at the role. */
    private static final Map<String, String> PLACES = Map.of("account-exists", "username", "unit-closed", "unit");

    private final Request request;
    private final Texts t;
    private final List<Wrong> wrongs = new ArrayList<>();

    StaffDraft(Request request, Texts t) {
        this.request = request;
        this.t = t;
    }

    String text(String field) {
        return request.field(field).orElse("");
    }

    Grant grant() {
        return new Grant(role(), unit(), day("from", request.caller().today()), request.field("to").isEmpty() ? null : day("to", LocalDate.EPOCH));
    }

    private Role role() {
        try {
            return Role.valueOf(text("role"));
        } catch (IllegalArgumentException e) {
            wrong("role", "role");
            return Role.PEDAGOGUE;
        }
    }

    /** An id that no unit can have is like one that no unit has. */
    private @Nullable UnitId unit() {
        String chosen = text("unit");
        if (chosen.isEmpty()) {
            wrong("unit", "unit");
        }
        if (chosen.isEmpty() || chosen.equals(StaffForms.EVERYWHERE)) {
            return null;
        }
        try {
            return new UnitId(UUID.fromString(chosen));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private LocalDate day(String field, LocalDate otherwise) {
        return request.field(field).flatMap(Days::read).orElseGet(() -> {
            wrong(field, "date");
            return otherwise;
        });
    }

    /** Does it unless something is wrong already; the service says before it writes anything when something stands in the way. */
    boolean attempt(Runnable work) {
        if (!wrongs.isEmpty()) {
            return false;
        }
        try {
            work.run();
            return true;
        } catch (Conflict e) {
            wrong(PLACES.getOrDefault(e.code(), "role"), e.code());
        } catch (Invalid e) {
            for (Fault fault : e.faults()) {
                wrong(fault.where(), fault.code());
            }
        }
        return false;
    }

    private void wrong(String field, String code) {
        wrongs.add(new Wrong(field, StaffWords.refusal(t, code)));
    }

    /** The form with what was typed. */
    Form over(Form empty) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, text(field)));
        return new Form(empty.path(), empty.csrf(), typed, empty.choices(), List.copyOf(wrongs));
    }
}
