package org.trivsel.platform.roster.imports;

import static java.util.Objects.requireNonNull;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.preview.Entry;
import org.trivsel.platform.roster.preview.Section;
import org.trivsel.platform.roster.read.ReadLimits;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.platform.roster.number.NumberSchemes;
import org.trivsel.problem.TooMany;
import org.trivsel.registry.RosterWriter;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.sealing.Sealing;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/**
 * Imports of lists of children: always first a preview, then the commit of the good rows, which can be undone as a whole. Reading and writing
 * go on in the background and can be looked at from anywhere. Safe for use by many threads.
 */
@Component(service = RosterImports.class)
public final class RosterImports {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final int MOST_WAITING = 10;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final RosterWriter register;
    private final Preparation preparation;
    private final Jobs jobs;
    private final Workers workers;

    @Activate
    public RosterImports(
            @Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference RosterWriter register,
            @Reference Sealing sealing, @Reference NumberSchemes schemes) {
        this.store = requireNonNull(store);
        this.access = requireNonNull(access);
        this.audit = requireNonNull(audit);
        this.register = requireNonNull(register);
        this.preparation = new Preparation(register, sealing, schemes);
        this.jobs = new Jobs(store, audit, register, preparation);
        this.workers = new Workers(store);
    }

    /** Whether children have national numbers where the caller is. */
    public boolean hasNumbers(Caller caller) {
        return preparation.numbers(caller).length() > 0;
    }

    @Deactivate
    public void close() {
        workers.close();
    }

    /**
     * Takes a file and begins to read it.
     *
     * @param fileName as the sender calls it
     * @throws Invalid when it is too large
     * @throws TooMany when many are being read already
     */
    public RosterImport upload(Caller caller, String fileName, byte[] content, PlanOptions options) {
        requireAllowed(caller);
        if (content.length > ReadLimits.USUAL.bytes()) {
            throw new Invalid("file", "file-too-large", "The file is larger than 20 MB. Split it, for example one file for each institution.");
        }
        TenantId tenant = caller.tenant().id();
        Job job = Job.of(caller, IDS.generate());
        return store.inTransaction(tenant, tx -> {
            ImportTable table = table(tx, caller);
            if (table.waiting() >= MOST_WAITING) {
                throw new TooMany(SOON);
            }
            tidy(table, tenant);
            table.add(job.subject(), caller.account().value(), FileName.of(fileName), caller.locale().getLanguage(), options,
                    preparation.sealFile(tenant, job.subject(), content), job.id());
            record(tx, caller, "import.upload", job.subject(), content.length + " bytes");
            submit(tx, job, jobs::preview);
            return table.find(job.subject()).orElseThrow();
        });
    }

    /**
     * The newest imports of the tenant, a page at a time.
     *
     * @param after what came as {@link ImportPage#next()} with the page before, or null
     * @throws Invalid when there is no such import
     */
    public ImportPage newest(Caller caller, @Nullable UUID after, int most) {
        requireAllowed(caller);
        return store.inTransaction(caller.tenant().id(), tx -> {
            ImportTable table = table(tx, caller);
            if (after != null && table.find(after).isEmpty()) {
                throw new Invalid("cursor", "cursor", "This cursor was not given out here. Leave it out to begin with the newest.");
            }
            boolean revived = false;
            List<RosterImport> found = table.newest(after, most + 1);
            for (RosterImport one : found) {
                revived |= revive(tx, caller, one);
            }
            return ImportPage.of(revived ? table.newest(after, most + 1) : found, most);
        });
    }

    /** How an import stands. @throws NotFound when there is none */
    public RosterImport get(Caller caller, UUID id) {
        requireAllowed(caller);
        return store.inTransaction(caller.tenant().id(), tx -> {
            RosterImport found = table(tx, caller).find(id).orElseThrow(() -> unknown(caller, id));
            return revive(tx, caller, found) ? table(tx, caller).find(id).orElseThrow(() -> unknown(caller, id)) : found;
        });
    }

    /** A page of what an import does or did, or of what it leaves out. @param page the first is 1; none are behind the last */
    public List<Entry> entries(Caller caller, UUID id, Section section, int page) {
        requireAllowed(caller);
        return store.inTransaction(caller.tenant().id(), tx -> {
            table(tx, caller).find(id).orElseThrow(() -> unknown(caller, id));
            List<Entry> entries = preparation.pages().read(tx, caller.tenant().id(), id, section, page);
            if (section != Section.FILE && !entries.isEmpty()) {
                record(tx, caller, "import.read", id, section.word() + ", page " + page + ", " + entries.size() + " entries");
            }
            return entries;
        });
    }

    /** Begins to write the good rows to the register. @throws Conflict when the import is not where it can be committed */
    public RosterImport commit(Caller caller, UUID id) {
        return begin(caller, id, ImportStatus.PREVIEW, ImportStatus.COMMITTING, jobs::commit);
    }

    /** Begins to put the register back to what it was before. @throws Conflict when the import is not committed, or too old */
    public RosterImport undo(Caller caller, UUID id) {
        return begin(caller, id, ImportStatus.COMMITTED, ImportStatus.UNDOING, jobs::undo);
    }

    /** The rejected rows as a file that can be corrected and imported again. @throws NotFound when there are none */
    public byte[] quarantine(Caller caller, UUID id) {
        requireAllowed(caller);
        return store.inTransaction(caller.tenant().id(), tx -> {
            RosterImport found = table(tx, caller).find(id).orElseThrow(() -> unknown(caller, id));
            byte[] sealed = table(tx, caller).quarantine(id);
            if (sealed == null) {
                throw new NotFound();
            }
            record(tx, caller, "import.quarantine", id, "rejected " + found.counts().rejected());
            return preparation.openQuarantine(caller.tenant().id(), id, sealed);
        });
    }

    private RosterImport begin(Caller caller, UUID id, ImportStatus from, ImportStatus to, Consumer<Job> work) {
        RosterImport found = get(caller, id);
        Job job = Job.of(caller, id);
        return store.inTransaction(caller.tenant().id(), tx -> {
            if (found.status() != from) {
                throw new Conflict("import-" + found.status().word(), "The import is " + found.status().word() + ", not " + from.word() + ".");
            }
            if (to == ImportStatus.UNDOING && !found.isUndoable()) {
                throw new Conflict("import-final", "What is needed to undo an import is kept for " + RosterImport.DAYS_KEPT + " days.");
            }
            if (!table(tx, caller).begin(id, from, to, job.id())) {
                throw new Conflict("import-busy", "An import of yours is being written just now. Try again when it is done.");
            }
            submit(tx, job, work);
            return table(tx, caller).find(id).orElseThrow();
        });
    }

    /** Takes over what a node that is gone has left. True when something was done. */
    private boolean revive(Transaction tx, Caller caller, RosterImport left) throws SQLException {
        if (!left.status().isBusy() || !left.work().silent()) {
            return false;
        }
        if (left.status() != ImportStatus.READING) {
            table(tx, caller).giveUp(left.id(), left.work().job(),
                    left.status() == ImportStatus.COMMITTING ? ImportStatus.PREVIEW : ImportStatus.COMMITTED);
            return true;
        }
        Job job = Job.of(caller, left.id());
        if (table(tx, caller).takeOver(left.id(), left.work().job(), job.id())) {
            submit(tx, job, jobs::preview);
        }
        return true;
    }

    private void tidy(ImportTable table, TenantId tenant) throws SQLException {
        for (UUID old : table.old(RosterImport.DAYS_KEPT)) {
            register.keep(new Batch(tenant, old));
        }
        table.forget(RosterImport.DAYS_KEPT);
    }

    /** Only when the import can be seen by whoever works on it. */
    private void submit(Transaction tx, Job job, Consumer<Job> work) {
        tx.afterCommit(() -> workers.submit(job, work));
    }

    /**
     * To be called before a file is even read. The other methods do it themselves.
     *
     * @throws Forbidden when the caller may not import, or not for the whole tenant
     */
    public void requireAllowed(Caller caller) {
        access.require(caller, Permission.ROSTER_IMPORT);
        if (!access.reach(caller, Permission.ROSTER_IMPORT).wholeTenant()) {
            throw new Forbidden("An import concerns the whole tenant; your role holds for a part of it.", tx ->
                    audit.record(tx, caller, AuditEvent.denied("roster.import", null, "The role holds for a part of the tenant")));
        }
    }

    /** Also another tenant's: who asks for it is on record. */
    private NotFound unknown(Caller caller, UUID id) {
        return new NotFound(tx -> audit.record(tx, caller, AuditEvent.denied("import.read", id, "There is no such import.")));
    }

    private void record(Transaction tx, Caller caller, String action, UUID subject, String detail) {
        audit.record(tx, caller, AuditEvent.done(action, subject, detail));
    }

    private static ImportTable table(Transaction tx, Caller caller) {
        return new ImportTable(tx, caller.tenant().id().value());
    }
}
