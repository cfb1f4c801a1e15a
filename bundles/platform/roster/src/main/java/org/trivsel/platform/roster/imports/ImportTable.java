package org.trivsel.platform.roster.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.platform.roster.plan.PlanOptions;
import org.trivsel.platform.roster.plan.RosterPlan;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** The imports of one tenant in one transaction. */
final class ImportTable {
    /** A job that says nothing for so long is gone, with its node. */
    private static final String SILENT = "beat_at < now() - interval '30 seconds'";
    private static final String COLUMNS = "id, account_id, status, note, file_name, end_missing, create_units, created_at, changed_at, done, total,"
            + " units, created, changed, ended, unchanged, rejected, quarantine is not null, job, " + SILENT;

    private final Transaction tx;
    private final UUID tenant;

    ImportTable(Transaction tx, UUID tenant) {
        this.tx = tx;
        this.tenant = tenant;
    }

    void add(UUID id, UUID account, String fileName, String language, PlanOptions options, byte[] sealed, UUID job) throws SQLException {
        tx.update("""
                insert into roster_import (tenant_id, id, account_id, status, file_name, language, end_missing, create_units, file, job)
                values (?, ?, ?, 'reading', ?, ?, ?, ?, ?, ?)
                """, tenant, id, account, fileName, language, options.endMissing(), options.createUnits(), sealed, job);
    }

    /** The newest, or those behind one of them. Imports of one moment go by their ids. @param after must be there */
    List<RosterImport> newest(@Nullable UUID after, int most) throws SQLException {
        return tx.list("select " + COLUMNS + """
                 from roster_import i where tenant_id = ? and (?::uuid is null or exists (
                   select from roster_import l where l.tenant_id = i.tenant_id and l.id = ?
                     and (i.created_at < l.created_at or i.created_at = l.created_at and i.id > l.id)))
                order by created_at desc, id limit ?
                """, ImportTable::read, tenant, after, after, most);
    }

    Optional<RosterImport> find(UUID id) throws SQLException {
        return tx.one("select " + COLUMNS + " from roster_import where tenant_id = ? and id = ?", ImportTable::read, tenant, id);
    }

    Optional<Source> source(UUID id, UUID job) throws SQLException {
        return tx.one("select file, language, end_missing, create_units, plan_digest from roster_import where tenant_id = ? and id = ? and job = ?"
                + " and file is not null",
                row -> new Source(row.bytes(1), row.text(2), new PlanOptions(row.flag(3), row.flag(4)), row.bytesOrNull(5)), tenant, id, job);
    }

    byte @Nullable [] quarantine(UUID id) throws SQLException {
        return tx.one("select quarantine from roster_import where tenant_id = ? and id = ? and quarantine is not null", row -> row.bytes(1),
                tenant, id).orElse(null);
    }

    /** Gives the import to a job, unless it is not where it was seen, or another of the tenant is being written. */
    boolean begin(UUID id, ImportStatus from, ImportStatus to, UUID job) throws SQLException {
        return 1 == tx.update("""
                update roster_import i set status = ?, note = null, job = ?, beat_at = now(), changed_at = now(), done = 0, total = 0
                where tenant_id = ? and id = ? and status = ? and not exists (
                  select from roster_import o where o.tenant_id = i.tenant_id and o.id <> i.id and o.status in ('committing', 'undoing')
                  and not o.%s)
                """.formatted(SILENT), to.word(), job, tenant, id, from.word());
    }

    /** Puts a job in the place of one that has fallen silent. */
    boolean takeOver(UUID id, @Nullable UUID silent, UUID job) throws SQLException {
        return 1 == tx.update("update roster_import set job = ?, beat_at = now(), done = 0, total = 0 where tenant_id = ? and id = ?"
                + " and job is not distinct from ? and " + SILENT, job, tenant, id, silent);
    }

    /** Ends what a silent job was doing: nothing of it was written. */
    void giveUp(UUID id, @Nullable UUID silent, ImportStatus back) throws SQLException {
        tx.update("update roster_import set status = ?, note = 'interrupted', job = null, changed_at = now() where tenant_id = ? and id = ?"
                + " and job is not distinct from ? and " + SILENT, back.word(), tenant, id, silent);
    }

    void beat(UUID id, UUID job, int done, int total) throws SQLException {
        tx.update("update roster_import set beat_at = now(), done = ?, total = ? where tenant_id = ? and id = ? and job = ?",
                done, total, tenant, id, job);
    }

    /** Keeps what came of planning. */
    void planned(UUID id, RosterPlan.Summary counts, byte[] digest, byte @Nullable [] quarantine) throws SQLException {
        tx.update("""
                update roster_import set units = ?, created = ?, changed = ?, ended = ?, unchanged = ?, rejected = ?, plan_digest = ?, quarantine = ?
                where tenant_id = ? and id = ?
                """, counts.units(), counts.created(), counts.changed(), counts.ended(), counts.unchanged(), counts.rejected(), digest, quarantine,
                tenant, id);
    }

    /** The file is needed as long as it may be planned anew. */
    void dropFile(UUID id) throws SQLException {
        tx.update("update roster_import set file = null where tenant_id = ? and id = ?", tenant, id);
    }

    /**
     * The last thing a job does in its transaction.
     *
     * @throws Superseded when it was thought to be gone and somebody else has taken over; then nothing of it may stay
     */
    void end(UUID id, UUID job, ImportStatus status, @Nullable String note) throws SQLException {
        int ended = tx.update("update roster_import set status = ?, note = ?, job = null, changed_at = now(), done = 0, total = 0"
                + " where tenant_id = ? and id = ? and job = ?", status.word(), note, tenant, id, job);
        if (ended != 1) {
            throw new Superseded(id);
        }
    }

    int waiting() throws SQLException {
        return tx.one("select count(*)::int from roster_import where tenant_id = ? and status = 'reading'", row -> row.number(1), tenant).orElse(0);
    }

    /** Imports that were committed and can still be undone, but are old. */
    List<UUID> old(int days) throws SQLException {
        return tx.list("select id from roster_import where tenant_id = ? and status = 'committed' and note is distinct from 'final'"
                + " and changed_at < now() - make_interval(days => ?)", row -> row.uuid(1), tenant, days);
    }

    /** Forgets what personal data the old ones hold; what was done stays written down. */
    void forget(int days) throws SQLException {
        String old = " where tenant_id = ? and status in ('%s') and changed_at < now() - make_interval(days => ?)";
        tx.update("delete from roster_import" + old.formatted("preview', 'refused', 'failed"), tenant, days);
        tx.update("update roster_import set quarantine = null, note = case when status = 'committed' then 'final' else note end"
                + old.formatted("committed', 'undone") + " and note is distinct from 'final'", tenant, days);
        tx.update("delete from roster_import_page p using roster_import i where p.tenant_id = ? and i.tenant_id = p.tenant_id and i.id = p.import_id"
                + " and i.status in ('committed', 'undone') and i.changed_at < now() - make_interval(days => ?)", tenant, days);
    }

    /** One import of a tenant is written at a time. False when another is, on whatever node. */
    boolean lockRegister() throws SQLException {
        return tx.one("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", row -> row.flag(1), "roster import of " + tenant).orElse(false);
    }

    private static RosterImport read(Row row) throws SQLException {
        return new RosterImport(row.uuid(1), new AccountId(row.uuid(2)), ImportStatus.of(row.text(3)), row.textOrNull(4), row.text(5),
                new PlanOptions(row.flag(6), row.flag(7)), row.instant(8), row.instant(9), row.number(10), row.number(11),
                new RosterPlan.Summary(row.number(12), row.number(13), row.number(14), row.number(15), row.number(16), row.number(17)),
                row.flag(18), new RosterImport.Work(row.uuidOrNull(19), row.flag(20)));
    }

    /** What a plan is made of. @param digest of the plan that was shown, or null before the first */
    record Source(byte[] sealed, String language, PlanOptions options, byte @Nullable [] digest) {
    }
}
