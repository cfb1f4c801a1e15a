package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessment.Status;
import org.trivsel.assessment.Assessment.TakenForm;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;

/** A row of the table {@code assessment}, as every query reads it. */
final class AssessmentRow {
    /** What to select, from {@code assessment a}. */
    static final String COLUMNS = """
            a.id, a.child_id, a.unit_id, a.instrument, a.version, a.norm_edition, a.form, a.date, a.status, a.revision, a.answers, \
            a.sealed, a.started_by, a.started_at, a.changed_at, a.completed_at, a.reason, \
            coalesce(a.given, '{}'), a.advised_form, a.form_reason""";
    /** How many columns that is. */
    static final int WIDTH = 20;

    private AssessmentRow() {
    }

    static Assessment read(Row row) throws SQLException {
        return read(row, 0);
    }

    /** @param before how many columns stand before these */
    static Assessment read(Row row, int before) throws SQLException {
        byte[] sealed = row.bytesOrNull(before + 12);
        Seal seal = sealed == null ? null : Seal.of(sealed);
        return new Assessment(
                new AssessmentId(row.uuid(before + 1)),
                new ChildId(row.uuid(before + 2)),
                unit(row.uuidOrNull(before + 3)),
                row.text(before + 4),
                row.text(before + 5),
                row.textOrNull(before + 6),
                row.text(before + 7),
                row.date(before + 8),
                status(row.text(before + 9)),
                row.number(before + 10),
                seal == null ? row.text(before + 11) : seal.answers(),
                seal == null ? null : seal.outcome(),
                new AccountId(row.uuid(before + 13)),
                row.instant(before + 14),
                row.instant(before + 15),
                row.instantOrNull(before + 16),
                row.textOrNull(before + 17),
                GivenColumn.read(row.texts(before + 18)),
                taken(row.textOrNull(before + 19), row.textOrNull(before + 20)));
    }

    private static @Nullable TakenForm taken(@Nullable String advised, @Nullable String reason) {
        return reason == null ? null : new TakenForm(advised, reason);
    }

    /** As {@link #read(Row, int)}, or null when an outer join found none. */
    static @Nullable Assessment readOrNull(Row row, int before) throws SQLException {
        return row.uuidOrNull(before + 1) == null ? null : read(row, before);
    }

    static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }

    /** The one letter that stands for it in the table. */
    static String letter(Status status) {
        return status.name().substring(0, 1);
    }

    private static Status status(String letter) {
        return switch (letter) {
            case "D" -> Status.DRAFT;
            case "C" -> Status.COMPLETE;
            case "L" -> Status.LOCKED;
            case "V" -> Status.VOID;
            default -> throw new IllegalStateException("Not a status: " + letter);
        };
    }
}
