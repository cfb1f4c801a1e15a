package org.trivsel.platform.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.ExportQuery;
import org.trivsel.assessment.ExportedFile;
import org.trivsel.audit.AuditEvent;
import org.trivsel.instrument.Instrument;
import org.trivsel.platform.assessment.export.Columns;
import org.trivsel.platform.assessment.export.Line;
import org.trivsel.platform.assessment.export.Sheet;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/**
 * Results as a file. First it is found out which assessments go into it, then they are read and written a page at a time. The file goes out when
 * its entry in the audit is committed, so it is held until then: in memory, for a child's data is written nowhere but into the database, and
 * therefore with a most of rows, of bytes, and of files at once.
 */
final class Exporting {
    private static final Permission EXPORT = Permission.ASSESSMENT_EXPORT;
    private static final String ACTION = "assessment.export";
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_UNITS = 100;
    private static final int MOST_AT_ONCE = 2;
    private static final int PAGE = 200;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TenantStore store;
    private final Guard guard;
    private final Library library;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Exporting(TenantStore store, Guard guard, Library library) {
        this.store = store;
        this.guard = guard;
        this.library = library;
    }

    ExportedFile export(Caller caller, ExportQuery query) {
        Reached reached = guard.reach(caller, EXPORT);
        check(query);
        if (!library.isUsable(caller, query.instrument())) {
            throw guard.noInstrument(caller, ACTION, query.units().get(0).value());
        }
        if (!places.tryAcquire()) {
            throw new Unavailable("export-busy", "Other files are being written just now. Try again in a moment.", SOON, null);
        }
        try {
            return store.inTransaction(caller.tenant().id(), tx -> export(tx, caller, reached, query));
        } finally {
            places.release();
        }
    }

    private static void check(ExportQuery query) {
        if (query.units().isEmpty() || query.units().size() > MOST_UNITS) {
            throw new Invalid("unit", "export-units", "Between 1 and " + MOST_UNITS + " units can be named; there were " + query.units().size() + ".");
        }
        if (query.from().isAfter(query.to())) {
            throw new Invalid("to", "export-period", "The last day lies before the first.");
        }
    }

    private ExportedFile export(Transaction tx, Caller caller, Reached reached, ExportQuery query) throws SQLException {
        UUID[] units = query.units().stream().map(UnitId::value).distinct().toArray(UUID[]::new);
        Optional<UUID> refused = tx.one(ExportSql.OUT_OF_REACH, row -> row.uuid(1), units, reached.reach().wholeTenant(), reached.reach().roots(), reached.today());
        if (refused.isPresent()) {
            throw guard.refused(caller, EXPORT, new UnitId(refused.get()));
        }
        List<Chosen> chosen = tx.list(ExportSql.CHOSEN, Chosen::read, units, reached.today(), query.instrument(), query.from(), query.to(), MOST_ROWS + 1);
        if (chosen.size() > MOST_ROWS) {
            throw new Invalid("from", "export-many", "There are more than " + MOST_ROWS + " assessments. Choose a shorter period or fewer units.");
        }
        Columns columns = new Columns(versions(tx, caller, query.instrument(), chosen));
        HeldFile file = new HeldFile();
        Set<UUID> children = new LinkedHashSet<>();
        int rows = 0;
        try (Sheet sheet = Sheet.begin(query.format(), columns, file)) {
            for (int from = 0; from < chosen.size(); from += PAGE) {
                for (Line line : page(tx, reached.today(), chosen.subList(from, Math.min(from + PAGE, chosen.size())))) {
                    sheet.add(line);
                    children.add(line.child().id().value());
                    rows++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        guard.record(tx, caller, AuditEvent.done(ACTION, units.length == 1 ? units[0] : null, children, said(query, rows, children.size())));
        return new ExportedFile(name(query), Sheet.mediaType(query.format()), file.toByteArray(), rows);
    }

    private static List<Line> page(Transaction tx, LocalDate today, List<Chosen> chosen) throws SQLException {
        return tx.list(ExportSql.PAGE, Exporting::line, today, chosen.stream().map(Chosen::id).toArray(UUID[]::new));
    }

    private static Line line(Row row) throws SQLException {
        Assessment assessment = AssessmentRow.read(row);
        return new Line(assessment, ChildRow.read(row, AssessmentRow.WIDTH), row.textOrNull(AssessmentRow.WIDTH + ChildRow.WIDTH + 1),
                Answers.CODEC.read(assessment.answers()), StoredOutcome.CODEC.read(assessment.outcome()));
    }

    /**
     * The newest version the caller has, all that were released before it, and those that the assessments were begun with, newest first. Versions
     * that are meant for others only say nothing here.
     */
    private List<Instrument> versions(Transaction tx, Caller caller, String instrument, List<Chosen> chosen) throws SQLException {
        Set<Version> used = new TreeSet<>(Comparator.reverseOrder());
        chosen.forEach(one -> used.add(Version.parseVersion(one.version())));
        Optional<Version> newest = library.toStart(caller, instrument).map(it -> Version.parseVersion(it.definition().version()));
        if (newest.isPresent()) {
            library.released(tx, instrument).stream().map(Version::parseVersion).filter(one -> one.compareTo(newest.get()) <= 0).forEach(used::add);
        }
        List<Instrument> versions = new ArrayList<>();
        for (Version version : used) {
            library.toContinue(caller, tx, instrument, version.toString()).ifPresent(versions::add);
        }
        return versions;
    }

    private static String said(ExportQuery query, int rows, int children) {
        String of = query.units().size() == 1 ? "" : ", units " + query.units().stream().map(UnitId::toString).collect(Collectors.joining(" "));
        return rows + " assessments of " + children + " children, " + query.instrument() + ", " + query.from() + " to " + query.to() + ", "
                + query.format().name().toLowerCase(Locale.ROOT) + of;
    }

    private static String name(ExportQuery query) {
        return query.instrument() + "_" + query.from() + "_" + query.to() + "." + query.format().name().toLowerCase(Locale.ROOT);
    }

    /** An assessment that goes into the file, if it still counts when it is read. */
    private record Chosen(UUID id, String version) {
        static Chosen read(Row row) throws SQLException {
            return new Chosen(row.uuid(1), row.text(2));
        }
    }
}
