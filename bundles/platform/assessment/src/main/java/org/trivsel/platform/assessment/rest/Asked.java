package org.trivsel.platform.assessment.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.ExportQuery;
import org.trivsel.assessment.ExportQuery.Format;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;

/** What stands in the query of an export. All that is wrong is told at once. */
final class Asked {
    private static final Format USUAL = Format.CSV;
    private static final int LONGEST_ID = 100;

    private Asked() {
    }

    /** @param units one that was left empty is null @throws Invalid when something is lacking or cannot be used */
    static ExportQuery of(@Nullable String instrument, List<UnitId> units, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String format) {
        List<Fault> faults = new ArrayList<>();
        List<UnitId> named = units.stream().filter(Objects::nonNull).toList();
        if (instrument == null || instrument.isBlank() || instrument.length() > LONGEST_ID) {
            faults.add(needed("instrument", "the id of an instrument"));
        }
        if (named.isEmpty()) {
            faults.add(needed("unit", "the id of a unit, once for each"));
        }
        if (from == null) {
            faults.add(needed("from", "the first day, like 2026-01-01"));
        }
        if (to == null) {
            faults.add(needed("to", "the last day, like 2026-12-31"));
        }
        Optional<Format> kind = format == null ? Optional.of(USUAL) : Stream.of(Format.values()).filter(one -> id(one).equals(format)).findFirst();
        if (kind.isEmpty()) {
            faults.add(new Fault("format", "parameter", "The value of format is one of: " + Stream.of(Format.values()).map(Asked::id).collect(Collectors.joining(", ")) + "."));
        }
        if (instrument == null || from == null || to == null || kind.isEmpty() || !faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new ExportQuery(instrument, named, from, to, kind.get());
    }

    private static Fault needed(String name, String what) {
        return new Fault(name, "parameter-missing", "The parameter " + name + " is needed: " + what + ".");
    }

    private static String id(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
