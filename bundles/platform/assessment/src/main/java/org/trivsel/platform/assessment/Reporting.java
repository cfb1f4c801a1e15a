package org.trivsel.platform.assessment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.ReportQuery;
import org.trivsel.assessment.UnitReport;
import org.trivsel.audit.AuditEvent;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Measure;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.definition.BandSet;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Scale;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.platform.assessment.report.Counts;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Results counted by unit. They are stored closed up, so they are opened and counted here, and nothing of a single child leaves. */
final class Reporting {
    private static final Permission EXPORT = Permission.ASSESSMENT_EXPORT;
    private static final String ACTION = "assessment.report";
    private static final String RESULT = "result";
    /** Of one form in one school year in one municipality. */
    static final int MOST_RESULTS = 10_000;

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final int most;

    /** @param most results counted at once */
    Reporting(TenantStore store, Guard guard, Library library, int most) {
        this.store = store;
        this.guard = guard;
        this.library = library;
        this.most = most;
    }

    UnitReport report(Caller caller, ReportQuery query) {
        Reached reached = guard.reach(caller, EXPORT);
        Instrument instrument = library.toStart(caller, query.instrument()).orElseThrow(() -> guard.noInstrument(caller, ACTION, query.unit().value()));
        BandSet bands = bands(instrument.definition(), query);
        return store.inTransaction(caller.tenant().id(), tx -> report(tx, caller, reached, query, bands));
    }

    private static BandSet bands(Definition definition, ReportQuery query) {
        if (definition.form(query.form()).isEmpty()) {
            throw new NotFound();
        }
        return definition.scale(query.scale()).flatMap(Scale::bands)
                .flatMap(id -> definition.bands().stream().filter(set -> set.id().equals(id)).findFirst()).orElseThrow(NotFound::new);
    }

    private UnitReport report(Transaction tx, Caller caller, Reached reached, ReportQuery query, BandSet bands) throws SQLException {
        UUID unit = query.unit().value();
        Optional<UUID> refused = tx.one(ExportSql.OUT_OF_REACH, row -> row.uuid(1), new UUID[] {unit}, reached.reach().wholeTenant(), reached.reach().roots(),
                reached.today());
        if (refused.isPresent()) {
            throw guard.refused(caller, EXPORT, new UnitId(refused.get()));
        }
        Counts counts = new Counts(bands.bands().stream().map(Band::id).toList());
        long results = tx.list(ReportSql.TEXT, row -> take(row, counts, query.scale(), bands.by()), reached.today(), query.instrument(), query.form(), query.first(),
                query.last(), most + 1).stream().filter(RESULT::equals).count();
        if (results > most) {
            throw new Invalid("form", "report-many", "There are more than " + most + " results.");
        }
        guard.record(tx, caller, AuditEvent.done(ACTION, unit, query.instrument() + " " + query.form() + " " + query.scale() + ", school year " + query.year()));
        return counts.of(query.unit(), caller.locale());
    }

    /** @return what it was */
    private static String take(Row row, Counts counts, String scale, ScoreKind by) throws SQLException {
        String what = row.text(1);
        UUID unit = row.uuid(2);
        switch (what) {
            case "unit" -> counts.place(unit, row.uuidOrNull(3), row.text(4));
            case "pupils" -> counts.enrolled(unit, row.number(5));
            default -> {
                Outcome outcome = StoredOutcome.CODEC.read(Seal.of(row.bytes(7)).outcome());
                Optional<ScaleScore> score = outcome.scale(scale);
                counts.add(unit, score.flatMap(ScaleScore::band), score.map(one -> number(one, by)).orElse(null), row.textOrNull(6));
            }
        }
        return what;
    }

    /** Null also for percentiles: they are ranks, and a mean of ranks says nothing. */
    private static @Nullable BigDecimal number(ScaleScore score, ScoreKind by) {
        return switch (by) {
            case RAW -> value(score.raw());
            case Z -> value(score.z());
            case PERCENTILE -> null;
            case T, STANDARD, STANINE, C -> score.scores().get(by);
        };
    }

    private static @Nullable BigDecimal value(Measure measure) {
        return measure instanceof Measure.Value value ? value.number() : null;
    }
}
