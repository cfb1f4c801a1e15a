package org.trivsel.platform.roster.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.roster.plan.RosterPlan;
import org.trivsel.platform.roster.read.Reading;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Obstacle;
import org.trivsel.registry.RosterWriter;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** What is done in the background. Each job writes all it has to write in one transaction, its own end included. */
final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int STEPS = 100;
    private static final int READ = 40;
    private static final int OPENED = 5;

    private final TenantStore store;
    private final Audit audit;
    private final RosterWriter register;
    private final Preparation preparation;

    Jobs(TenantStore store, Audit audit, RosterWriter register, Preparation preparation) {
        this.store = store;
        this.audit = audit;
        this.register = register;
        this.preparation = preparation;
    }

    void preview(Job job) {
        attempt(job, ImportStatus.FAILED, source -> {
            job.progress().begin(STEPS);
            job.progress().more(OPENED);
            Reading reading = preparation.read(job, source);
            job.progress().more(READ);
            in(job, tx -> {
                if (reading instanceof RosterFile file) {
                    keep(tx, job, preparation.plan(job.caller(), file, source.options()), source.language());
                    table(tx, job).end(job.subject(), job.id(), ImportStatus.PREVIEW, null);
                } else {
                    refuse(tx, job, (Reading.Refused) reading);
                }
            });
        });
    }

    void commit(Job job) {
        attempt(job, ImportStatus.PREVIEW, source -> {
            Reading reading = preparation.read(job, source);
            if (!(reading instanceof RosterFile file)) {
                throw new IllegalStateException("Import " + job.subject() + " could be read before and cannot be now");
            }
            in(job, tx -> {
                requireAlone(tx, job);
                Preparation.Planned planned = preparation.plan(job.caller(), file, source.options());
                if (planned.isAsShown(source.digest())) {
                    write(tx, job, planned);
                } else {
                    keep(tx, job, planned, source.language());
                    table(tx, job).end(job.subject(), job.id(), ImportStatus.PREVIEW, "register-changed");
                }
            });
        });
    }

    void undo(Job job) {
        guard(job, ImportStatus.COMMITTED, () -> in(job, tx -> {
            requireAlone(tx, job);
            List<Obstacle> obstacles = register.obstacles(batch(job));
            if (!obstacles.isEmpty()) {
                leave(tx, job, obstacles);
                return;
            }
            register.undo(batch(job));
            RosterPlan.Summary counts = table(tx, job).find(job.subject()).orElseThrow().counts();
            record(tx, job, "import.undo", counts);
            table(tx, job).end(job.subject(), job.id(), ImportStatus.UNDONE, null);
        }));
    }

    /** Undone whole or not at all: what stands in the way is kept to be shown. */
    private void leave(Transaction tx, Job job, List<Obstacle> obstacles) throws SQLException {
        boolean later = obstacles.stream().anyMatch(obstacle -> obstacle.kind() == Obstacle.Kind.WRITTEN_AGAIN);
        preparation.keep(tx, job, obstacles);
        audit.record(tx, job.caller(), AuditEvent.denied("import.undo", job.subject(), obstacles.size() + " things stand in the way"));
        table(tx, job).end(job.subject(), job.id(), ImportStatus.COMMITTED, later ? "import-changed-since" : "import-in-use");
    }

    private void write(Transaction tx, Job job, Preparation.Planned planned) throws SQLException {
        new PlanWriter(register, batch(job), job.caller().today(), planned.register().holders(), job.progress()).write(planned.plan());
        record(tx, job, "import.commit", planned.plan().summary());
        table(tx, job).dropFile(job.subject());
        table(tx, job).end(job.subject(), job.id(), ImportStatus.COMMITTED, null);
    }

    private void keep(Transaction tx, Job job, Preparation.Planned planned, String language) throws SQLException {
        preparation.keep(tx, job, planned, language);
        record(tx, job, "import.preview", planned.plan().summary());
    }

    private void refuse(Transaction tx, Job job, Reading.Refused refused) throws SQLException {
        preparation.keep(tx, job, refused);
        audit.record(tx, job.caller(), AuditEvent.done("import.preview", job.subject(), "refused as a whole: " + refused.faults().get(0).code()));
        table(tx, job).dropFile(job.subject());
        table(tx, job).end(job.subject(), job.id(), ImportStatus.REFUSED, null);
    }

    private void attempt(Job job, ImportStatus back, Consumer<ImportTable.Source> work) {
        guard(job, back, () -> {
            Optional<ImportTable.Source> source = store.inTransaction(job.caller().tenant().id(), tx -> table(tx, job).source(job.subject(), job.id()));
            source.ifPresent(work);
        });
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: whatever went wrong, the person who waits is told
    private void guard(Job job, ImportStatus back, Runnable work) {
        try {
            work.run();
        } catch (Superseded e) {
            LOG.warn("Import {} was thought to be left; what was done for it is rolled back", job.subject());
        } catch (Conflict e) {
            giveBack(job, back, e.code());
        } catch (Unavailable e) {
            LOG.warn("Import {} is interrupted: {}", job.subject(), e.code());
            giveBack(job, back, "interrupted");
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Import {} cannot be worked on", job.subject(), e);
            giveBack(job, back, "broken");
        }
    }

    private void giveBack(Job job, ImportStatus back, String note) {
        in(job, tx -> table(tx, job).end(job.subject(), job.id(), back, note));
    }

    private static void requireAlone(Transaction tx, Job job) throws SQLException {
        if (!table(tx, job).lockRegister()) {
            throw new Conflict("busy", "Another import is being written just now.");
        }
    }

    private void record(Transaction tx, Job job, String action, RosterPlan.Summary counts) {
        audit.record(tx, job.caller(), AuditEvent.done(action, job.subject(), "created " + counts.created() + ", changed " + counts.changed()
                + ", ended " + counts.ended() + ", unchanged " + counts.unchanged() + ", rejected " + counts.rejected() + ", units " + counts.units()));
    }

    private void in(Job job, TenantStore.Act act) {
        store.run(job.caller().tenant().id(), act);
    }

    private static ImportTable table(Transaction tx, Job job) {
        return new ImportTable(tx, job.caller().tenant().id().value());
    }

    private static Batch batch(Job job) {
        return new Batch(job.caller().tenant().id(), job.subject());
    }
}
