package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.FurtherOutcome;
import org.trivsel.assessment.NormChange.Added;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormQuery;
import org.trivsel.audit.AuditEvent;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.platform.assessment.report.Counts;
import org.trivsel.platform.assessment.report.Moves;
import org.trivsel.platform.assessment.report.Moves.Moved;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** What another edition of the norms makes of results, and adding it beside them. What is stored of the first outcome is never written. */
final class Norming {
    private static final Permission PREVIEW = Permission.NORM_PREVIEW;
    private static final Permission ADD = Permission.NORM_ADD;
    private static final String PREVIEWED = "assessment.norms";
    private static final String ADDED = "assessment.norms-add";
    private static final String LOAD = "select " + AssessmentRow.COLUMNS + " from assessment a where a.id = ? and " + Reached.child("a.child_id")
            + " for share of a";

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final Licences licences;
    private final int most;

    /** @param most results computed at once */
    Norming(TenantStore store, Guard guard, Library library, Licences licences, int most) {
        this.store = store;
        this.guard = guard;
        this.library = library;
        this.licences = licences;
        this.most = most;
    }

    NormPreview preview(Caller caller, NormQuery query) {
        Reached reached = guard.reach(caller, PREVIEW);
        Moves moves = moves(caller, query, PREVIEWED);
        return store.inTransaction(caller.tenant().id(), tx -> {
            requireUnit(tx, caller, reached, PREVIEW, query);
            boolean reads = isWithin(tx, new Reached(guard.reachOrNowhere(caller, Permission.ASSESSMENT_READ), caller.today()), query);
            List<Moved> all = results(tx, caller, query, !reads);
            NormPreview preview = reads ? moves.exact(all, query.from()) : moves.mayBeKnown(all, counts(tx, caller, moves), query.results().unit(), caller.locale());
            List<UUID> shown = preview.single() == null ? List.of() : preview.single().changed().stream().map(one -> one.child().value()).toList();
            guard.record(tx, caller, AuditEvent.done(PREVIEWED, query.results().unit().value(), shown, said(query)));
            return preview;
        });
    }

    Added addAll(Caller caller, NormQuery query) {
        Reached reached = guard.reach(caller, ADD);
        moves(caller, query, ADDED);
        return store.inTransaction(caller.tenant().id(), tx -> {
            requireUnit(tx, caller, reached, ADD, query);
            List<Moved> all = results(tx, caller, query, false);
            List<Moved> open = all.stream().filter(Moved::isOpen).toList();
            for (Instrument version : open.stream().map(Moved::instrument).distinct().toList()) {
                licences.requireCertified(tx, caller, version.definition());
            }
            int added = add(tx, caller, query.edition(), open.stream().map(Moved::assessment).toList(), open.stream().map(one -> one.after().orElseThrow()).toList());
            guard.record(tx, caller, AuditEvent.done(ADDED, query.results().unit().value(), open.stream().map(one -> one.assessment().child().value()).toList(),
                    said(query) + ", " + added + " results"));
            return new Added(added, (int) all.stream().filter(Moved::isUnfit).count());
        });
    }

    List<FurtherOutcome> add(Caller caller, AssessmentId id, String edition) {
        Reached reached = guard.reach(caller, ADD);
        return store.inTransaction(caller.tenant().id(), tx -> add(tx, caller, reached, id, edition));
    }

    private List<FurtherOutcome> add(Transaction tx, Caller caller, Reached reached, AssessmentId id, String edition) throws SQLException {
        Assessment found = tx.one(LOAD, AssessmentRow::read, reached.after(id.value())).orElseThrow(() -> guard.refused(caller, ADD, ADDED, id));
        Instrument instrument = library.toContinue(caller, tx, found.instrument(), found.definitionVersion())
                .orElseThrow(() -> guard.noInstrument(caller, ADDED, found.child().value()));
        licences.requireCertified(tx, caller, instrument.definition());
        if (!found.counts()) {
            throw new Conflict("not-complete", "Only a completed assessment that counts can have a second outcome.");
        }
        if (!edition.equals(found.normEdition())) {
            Outcome after = by(instrument, found, StoredOutcome.CODEC.read(found.outcome()), edition)
                    .orElseThrow(() -> new Conflict("norm-unfit", "There is no such edition of the norms for this outcome: it must be for this version and language, "
                            + "and not older than the one the outcome was computed with."));
            add(tx, caller, edition, List.of(found), List.of(after));
        }
        guard.used(tx, caller, ADDED, found);
        return of(tx, id);
    }

    private static int add(Transaction tx, Caller caller, String edition, List<Assessment> to, List<Outcome> outcomes) throws SQLException {
        return tx.update(NormSql.ADD, edition, caller.account().value(), to.stream().map(one -> one.id().value()).toArray(UUID[]::new),
                to.stream().map(Assessment::revision).toArray(Integer[]::new), outcomes.stream().map(StoredOutcome.CODEC::compact).toArray(String[]::new));
    }

    /** What was added to it as it was completed last, oldest first. */
    static List<FurtherOutcome> of(Transaction tx, AssessmentId id) throws SQLException {
        return tx.list(NormSql.OF_ONE, row -> new FurtherOutcome(row.text(1), row.instant(2), row.textOrNull(3), row.text(4)), id.value());
    }

    private Moves moves(Caller caller, NormQuery query, String action) {
        Instrument instrument = library.toStart(caller, query.results().instrument())
                .orElseThrow(() -> guard.noInstrument(caller, action, query.results().unit().value()));
        if (instrument.definition().form(query.results().form()).isEmpty()) {
            throw new NotFound();
        }
        Moves moves = Moves.of(instrument.definition(), query.results().scale()).orElseThrow(NotFound::new);
        if (instrument.norm(query.edition()).isEmpty()) {
            throw new Invalid("edition", "norm-edition", "There is no such edition of the norms of this instrument.");
        }
        return moves;
    }

    private void requireUnit(Transaction tx, Caller caller, Reached reached, Permission permission, NormQuery query) throws SQLException {
        if (!isWithin(tx, reached, query)) {
            throw guard.refused(caller, permission, query.results().unit());
        }
    }

    private static boolean isWithin(Transaction tx, Reached reached, NormQuery query) throws SQLException {
        return tx.one(ExportSql.OUT_OF_REACH, row -> row.uuid(1), new UUID[] {query.results().unit().value()}, reached.reach().wholeTenant(),
                reached.reach().roots(), reached.today()).isEmpty();
    }

    /** @param everywhere in the whole tenant, and not at the unit alone */
    private List<Moved> results(Transaction tx, Caller caller, NormQuery query, boolean everywhere) throws SQLException {
        Map<String, Optional<Instrument>> versions = new HashMap<>();
        List<Found> found = tx.list(NormSql.RESULTS, Found::read, caller.today(), query.results().unit().value(), everywhere, query.results().instrument(),
                query.results().form(), query.results().first(), query.results().last(), query.edition(), most + 1);
        if (found.size() > most) {
            throw new Invalid("form", "report-many", "There are more than " + most + " results.");
        }
        for (Found one : found) {
            String version = one.assessment().definitionVersion();
            if (!versions.containsKey(version)) {
                versions.put(version, library.toContinue(caller, tx, one.assessment().instrument(), version));
            }
        }
        return found.stream().flatMap(one -> versions.get(one.assessment().definitionVersion()).map(instrument -> moved(instrument, one, query.edition())).stream()).toList();
    }

    private static Moved moved(Instrument instrument, Found found, String edition) {
        Assessment assessment = found.assessment();
        Outcome before = StoredOutcome.CODEC.read(assessment.outcome());
        boolean has = found.added() || edition.equals(assessment.normEdition());
        return new Moved(assessment, found.unit(), found.name(), instrument, before, by(instrument, assessment, before, edition), has);
    }

    private static Optional<Outcome> by(Instrument instrument, Assessment assessment, Outcome before, String edition) {
        boolean fits = instrument.laterNorms(before).stream().anyMatch(pack -> pack.edition().equals(edition));
        return fits ? Optional.of(instrument.rescore(before, Answers.read(assessment.answers()), edition)) : Optional.empty();
    }

    private static Counts counts(Transaction tx, Caller caller, Moves moves) throws SQLException {
        Counts counts = new Counts(moves.ids());
        tx.list(NormSql.UNITS, row -> {
            counts.place(row.uuid(1), row.uuidOrNull(2), row.text(3));
            return row;
        }, caller.today());
        return counts;
    }

    private static String said(NormQuery query) {
        return query.results().instrument() + " " + query.results().form() + " " + query.results().scale() + ", school year " + query.results().year() + ", "
                + query.edition();
    }

    /** A result with where its child is today. */
    private record Found(Assessment assessment, UnitId unit, String name, boolean added) {
        static Found read(Row row) throws SQLException {
            int at = AssessmentRow.WIDTH;
            return new Found(AssessmentRow.read(row), new UnitId(row.uuid(at + 1)), row.text(at + 2) + " " + row.text(at + 3), row.flag(at + 4));
        }
    }
}
