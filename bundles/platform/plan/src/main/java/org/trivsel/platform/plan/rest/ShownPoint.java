package org.trivsel.platform.plan.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.plan.Evidence;
import org.trivsel.plan.FocusEvent;
import org.trivsel.plan.FocusPoint;

/** A focus point as programs see it. */
public record ShownPoint(UUID id, @Nullable UUID child, @Nullable UUID unit, String name, String goal, String measure, UUID owner, @Nullable String ownerName,
        LocalDate due, String state, int revision, @Nullable String evaluation, List<Evidence> evidence, @Nullable String startedBy, Instant startedAt,
        Instant changedAt) {
    static ShownPoint of(FocusPoint it) {
        var child = it.about().child();
        var unit = it.about().unit();
        return new ShownPoint(it.id(), child == null ? null : child.value(), unit == null ? null : unit.value(), it.name(), it.text().goal(), it.text().measure(),
                it.text().owner().value(), it.owner(), it.text().due(), word(it.state()), it.revision(), it.evaluation(), it.evidence(), it.startedBy(),
                it.startedAt(), it.changedAt());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What was done, and how it stood then. */
    public record Event(int revision, String kind, Instant at, @Nullable String by, String goal, String measure, @Nullable String ownerName, LocalDate due,
            @Nullable String evaluation, @Nullable String reason) {
        static Event of(FocusEvent it) {
            return new Event(it.revision(), word(it.kind()), it.at(), it.by(), it.goal(), it.measure(), it.owner(), it.due(), it.evaluation(), it.reason());
        }
    }
}
