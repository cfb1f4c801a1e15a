package org.trivsel.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.UnitId;

/**
 * Something that was decided about a setting. Never changed: a later decision takes its place from its own day on, also that of one still to come.
 *
 * @param unit null: the whole tenant
 * @param unitName as it was called then, or null
 * @param revision counts the decisions about the setting in one place from 1; of those whose day has come the highest holds
 * @param value null: as above
 * @param by name of who decided, or null when the account is gone
 */
public record PolicyChange(String setting, @Nullable UnitId unit, @Nullable String unitName, int revision, @Nullable String value, LocalDate from,
        String reason, @Nullable String by, Instant decided) {
}
