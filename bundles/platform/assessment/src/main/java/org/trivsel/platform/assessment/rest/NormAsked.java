package org.trivsel.platform.assessment.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.NormQuery;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;

/** Which results are meant, and which edition. All that is wrong is told at once. */
final class NormAsked {
    private static final int LONGEST_ID = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private NormAsked() {
    }

    /** From a body. */
    static NormQuery of(@Nullable String text) {
        JsonBody body = JsonBody.of(text);
        String instrument = body.optional("instrument", "the id of an instrument", words -> words);
        String form = body.optional("form", "the id of a form", words -> words);
        String scale = body.optional("scale", "the id of a scale or group with bands", words -> words);
        UUID unit = body.optional("unit", "the id of a unit, a UUID", Bodies::uuid);
        Integer year = body.number("year");
        String edition = body.optional("edition", "an edition of the norms", words -> words);
        body.end();
        return of(instrument, form, scale, unit == null ? null : new UnitId(unit), year, edition, null);
    }

    /** @throws Invalid when something is lacking or cannot be used */
    static NormQuery of(@Nullable String instrument, @Nullable String form, @Nullable String scale, @Nullable UnitId unit, @Nullable Integer year,
            @Nullable String edition, @Nullable Integer from) {
        List<Fault> faults = new ArrayList<>();
        id(faults, "instrument", "the id of an instrument", instrument);
        id(faults, "form", "the id of a form", form);
        id(faults, "scale", "the id of a scale or group with bands", scale);
        id(faults, "edition", "an edition of the norms", edition);
        if (unit == null) {
            faults.add(needed("unit", "the id of a unit"));
        }
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            faults.add(needed("year", "the year in which the school year begins, like 2026"));
        }
        if (from != null && from < 0) {
            faults.add(new Fault("from", "parameter", "The first of the page is counted from 0."));
        }
        if (instrument == null || form == null || scale == null || unit == null || year == null || edition == null || !faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new NormQuery(new ReportQuery(instrument, form, scale, unit, year), edition, from == null ? 0 : from);
    }

    private static void id(List<Fault> faults, String name, String what, @Nullable String found) {
        if (found == null || found.isBlank() || found.length() > LONGEST_ID) {
            faults.add(needed(name, what));
        }
    }

    private static Fault needed(String name, String what) {
        return new Fault(name, "parameter-missing", "The parameter " + name + " is needed: " + what + ".");
    }
}
