package org.trivsel.platform.web.operate;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;

/** What an operator typed about a version, read field by field; each that cannot be used is noted. Belongs to one request. */
final class PointerDraft {
    private static final Map<String, String> FIELDS = Map.of("from", "from", "reason", "reason", "unit", "unit");
    private static final int BAD = 400;
    private static final int TAKEN = 409;

    private final Request request;
    private final Texts t;
    private final List<Wrong> wrongs = new ArrayList<>();
    private int status = BAD;

    PointerDraft(Request request) {
        this.request = request;
        this.t = Pages.texts(request.locale());
    }

    @Nullable String version() {
        return request.field("version").orElse(null);
    }

    String reason() {
        return request.field("reason").orElse("");
    }

    /** As it stands in the field, in the time of the tenant. */
    @Nullable Instant from(ZoneId zone) {
        String text = request.field("from").orElse("");
        try {
            return text.isEmpty() ? null : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            wrong("from", "from");
            return null;
        }
    }

    @Nullable UnitId unit() {
        try {
            return request.field("unit").map(UUID::fromString).map(UnitId::new).orElse(null);
        } catch (IllegalArgumentException e) {
            wrong("unit", "unknown-unit");
            return null;
        }
    }

    String typedUnit() {
        return request.field("unit").orElse("");
    }

    /** Of what is chosen in the list of units: one that nothing was shown about has been seen with nothing. */
    int seenOfUnit() {
        return typedUnit().isEmpty() ? seen() : seen("seen-" + typedUnit(), "0");
    }

    int seen() {
        return seen("seen", "");
    }

    private int seen(String field, String otherwise) {
        try {
            return Math.max(0, Integer.parseInt(request.field(field).orElse(otherwise)));
        } catch (NumberFormatException e) {
            wrong("version", "decided-meanwhile");
            return 0;
        }
    }

    /** Runs it when all could be read; says whether it was done. */
    boolean done(Runnable act) {
        if (!wrongs.isEmpty()) {
            return false;
        }
        try {
            act.run();
        } catch (Conflict e) {
            status = TAKEN;
            wrong("version", e.code());
        } catch (Invalid e) {
            Fault fault = e.faults().get(0);
            wrong(FIELDS.getOrDefault(fault.where(), "version"), fault.code());
        }
        return wrongs.isEmpty();
    }

    int status() {
        return status;
    }

    String typedFrom() {
        return request.field("from").orElse("");
    }

    List<Wrong> wrongs() {
        return List.copyOf(wrongs);
    }

    private void wrong(String field, String code) {
        String why = t.get("point.wrong." + code);
        wrongs.add(new Wrong(field, why.startsWith("[") ? t.get("point.wrong.decided-meanwhile") : why));
    }
}
