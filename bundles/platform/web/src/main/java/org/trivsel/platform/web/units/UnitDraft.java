package org.trivsel.platform.web.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;

/** What was typed into a form about a unit, read field by field; each that cannot be used is noted. Belongs to one request. */
final class UnitDraft {
    private static final int LONGEST_NAME = 120;

    private final String act;
    private final Request request;
    private final Texts t;
    private final List<Wrong> wrongs = new ArrayList<>();

    UnitDraft(String act, Request request, Texts t) {
        this.act = act;
        this.request = request;
        this.t = t;
    }

    String name() {
        String name = request.field("name").orElse("");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong("name", "units.wrong.name");
        }
        return name;
    }

    LocalDate date() {
        return request.field("date").flatMap(Days::read).orElseGet(() -> {
            wrong("date", "units.wrong.date");
            return LocalDate.EPOCH;
        });
    }

    UnitKind kind() {
        try {
            return UnitKind.valueOf(request.field("chosen").orElse(""));
        } catch (IllegalArgumentException e) {
            wrong("chosen", "units.wrong.kind");
            return UnitKind.GROUP;
        }
    }

    UnitId unit() {
        return request.fieldId("chosen").map(UnitId::new).orElseGet(() -> {
            wrong("chosen", "units.wrong.unit");
            return new UnitId(new UUID(0, 0));
        });
    }

    private void wrong(String field, String key) {
        wrongs.add(new Wrong(act + "-" + field, t.get(key)));
    }

    /** The register refused it. @param code why */
    void refused(String code) {
        String why = t.get("units.wrong." + code);
        wrongs.add(new Wrong(act + "-date", why.startsWith("[") ? t.get("units.wrong.conflict") : why));
    }

    boolean isUsable() {
        return wrongs.isEmpty();
    }

    /** The form with what was typed. */
    UnitForm over(UnitForm empty) {
        return new UnitForm(empty.act(), empty.path(), empty.csrf(), request.field("name").orElse(""), request.field("date").orElse(""),
                request.field("chosen").orElse(""), empty.choices(), List.copyOf(wrongs));
    }
}
