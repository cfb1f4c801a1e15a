package org.trivsel.platform.web.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildRecord;
import org.trivsel.ui.Choice;
import org.trivsel.web.Request;

/** The forms of the register, with what stands in it now. */
final class RegisterForms {
    private final Request request;
    private final List<Choice> units;
    private final LocalDate today;

    RegisterForms(Request request, List<Choice> units) {
        this.request = request;
        this.units = units;
        this.today = request.caller().today();
    }

    /** @param unit to begin with, or blank */
    RegisterForm make(String unit) {
        return form("new", "new", RegisterSite.NEW, null, null, Map.of("unit", unit, "from", today.toString()));
    }

    RegisterForm data(ChildRecord child) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("givenName", child.givenName(), "familyName", child.familyName(),
                "birthDate", child.birthDate().toString(), "sex", child.sex().id(), "languages", String.join(", ", child.languages())));
        if (child.protectedAddress()) {
            values.put("protectedAddress", "on");
        }
        return form("data", "data", RegisterSite.of(child.id()), child.hasNumber() ? child.name() : null, child.state(), values);
    }

    RegisterForm begin(ChildRecord child) {
        return form("begin", "begin", RegisterSite.of(child.id()) + "/enrolments", null, null, Map.of("from", today.toString()));
    }

    List<RegisterForm> place(ChildRecord child, ChildRecord.Place place) {
        String path = RegisterSite.of(child.id()) + "/enrolments/" + place.id();
        return List.of(
                form("move", "move-" + place.id(), path + "/move", place.unitName(), place.state(), Map.of("from", later(place.from()))),
                form("end", "end-" + place.id(), path + "/end", place.unitName(), place.state(),
                        Map.of("to", place.to() == null ? later(place.from()) : place.to().toString())));
    }

    RegisterForm add(ChildRecord child) {
        return form("custody-add", "custody-add", RegisterSite.of(child.id()) + "/custody", null, null, Map.of("from", today.toString()));
    }

    List<RegisterForm> custody(ChildRecord child, ChildRecord.Custody held) {
        String path = RegisterSite.of(child.id()) + "/custody/" + held.id();
        Map<String, String> values = held.protectedAddress() ? Map.of("name", held.name(), "protectedAddress", "on") : Map.of("name", held.name());
        return List.of(
                form("custody-change", "custody-change-" + held.id(), path, held.name(), held.state(), values),
                form("custody-end", "custody-end-" + held.id(), path + "/end", held.name(), held.state(),
                        Map.of("to", held.to() == null ? later(held.from()) : held.to().toString())));
    }

    private String later(LocalDate begin) {
        return (begin.isAfter(today) ? begin : today).toString();
    }

    private RegisterForm form(
            String act, String id, String path, @Nullable String about, ChildRecord.@Nullable State state, Map<String, String> values) {
        return new RegisterForm(act, id, path, request.csrfToken(), about, state == null ? null : state.revision(), values, units, List.of(), null);
    }
}
