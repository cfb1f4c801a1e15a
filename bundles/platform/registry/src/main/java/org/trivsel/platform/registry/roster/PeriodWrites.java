package org.trivsel.platform.registry.roster;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.store.Transaction;

/** Writes what holds for a period: enrolments and custody. */
final class PeriodWrites {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Transaction tx;
    private final UUID tenant;
    private final UndoLog undo;

    PeriodWrites(Transaction tx, Batch batch) {
        this.tx = tx;
        this.tenant = batch.tenant().value();
        this.undo = new UndoLog(tx, batch);
    }

    List<UUID> enrol(List<EnrolmentEntry> enrolments) throws SQLException {
        Columns<EnrolmentEntry> rows = new Columns<>(enrolments);
        UUID[] ids = rows.uuids(row -> IDS.generate());
        tx.update("""
                insert into enrolment (tenant_id, id, child_id, unit_id, valid_from, valid_to)
                select ?, r.* from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::date[]) r
                """, tenant, ids, rows.uuids(row -> row.child().value()), rows.uuids(row -> row.unit().value()),
                rows.dates(EnrolmentEntry::from), rows.dates(EnrolmentEntry::to));
        undo.made(Entity.ENROLMENT, ids);
        return List.of(ids);
    }

    void correct(List<Map.Entry<UUID, EnrolmentEntry>> enrolments) throws SQLException {
        Columns<Map.Entry<UUID, EnrolmentEntry>> rows = new Columns<>(enrolments);
        UUID[] ids = rows.uuids(Map.Entry::getKey);
        undo.willChange(Entity.ENROLMENT, ids);
        tx.update("""
                update enrolment e set unit_id = r.unit_id, valid_from = r.valid_from, valid_to = r.valid_to
                from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[]) r(id, unit_id, valid_from, valid_to)
                where e.tenant_id = ? and e.id = any(?) and e.id = r.id
                """, ids, rows.uuids(row -> row.getValue().unit().value()), rows.dates(row -> row.getValue().from()),
                rows.dates(row -> row.getValue().to()), tenant, ids);
        undo.changed(Entity.ENROLMENT, ids);
    }

    void custody(List<CustodyEntry> custody) throws SQLException {
        Map<CustodyEntry, UUID> holders = holders(custody);
        Columns<CustodyEntry> rows = new Columns<>(custody);
        UUID[] ids = rows.uuids(row -> IDS.generate());
        tx.update("""
                insert into custody (tenant_id, id, child_id, holder_id, valid_from, valid_to)
                select ?, r.* from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::date[]) r
                """, tenant, ids, rows.uuids(row -> row.child().value()), rows.uuids(holders::get),
                rows.dates(CustodyEntry::from), rows.dates(CustodyEntry::to));
        undo.made(Entity.CUSTODY, ids);
    }

    void end(Entity entity, List<Map.Entry<UUID, LocalDate>> lastDays) throws SQLException {
        Columns<Map.Entry<UUID, LocalDate>> rows = new Columns<>(lastDays);
        UUID[] ids = rows.uuids(Map.Entry::getKey);
        @Nullable LocalDate[] days = rows.dates(Map.Entry::getValue);
        undo.willChange(entity, ids);
        String given = " unnest(?::uuid[], ?::date[]) r(id, last) where x.tenant_id = ? and x.id = any(?) and x.id = r.id";
        tx.update("delete from " + entity.table() + " x using" + given + " and x.valid_from > r.last", ids, days, tenant, ids);
        tx.update("update " + entity.table() + " x set valid_to = r.last from" + given, ids, days, tenant, ids);
        undo.changed(entity, ids);
    }

    /** A holder for each entry; entries with the same external id share one. */
    private Map<CustodyEntry, UUID> holders(List<CustodyEntry> custody) throws SQLException {
        Map<String, UUID> known = knownHolders(custody);
        Map<UUID, CustodyEntry> written = new LinkedHashMap<>();
        Map<CustodyEntry, UUID> holders = new HashMap<>();
        for (CustodyEntry entry : custody) {
            String external = entry.externalId();
            UUID id = external == null ? IDS.generate() : known.computeIfAbsent(external, any -> IDS.generate());
            written.put(id, entry);
            holders.put(entry, id);
        }
        writeHolders(written);
        return holders;
    }

    private void writeHolders(Map<UUID, CustodyEntry> written) throws SQLException {
        Columns<Map.Entry<UUID, CustodyEntry>> rows = new Columns<>(written.entrySet());
        UUID[] ids = rows.uuids(Map.Entry::getKey);
        undo.willChange(Entity.HOLDER, ids);
        tx.update("""
                insert into custody_holder (tenant_id, id, name, protected_address, external_id)
                select ?, r.* from unnest(?::uuid[], ?::text[], ?::boolean[], ?::text[]) r
                on conflict (tenant_id, id) do update set name = excluded.name, protected_address = excluded.protected_address
                """, tenant, ids, rows.texts(row -> ChildWrites.tidy(row.getValue().holderName())),
                rows.flags(row -> row.getValue().protectedAddress()), rows.texts(row -> row.getValue().externalId()));
        undo.changed(Entity.HOLDER, ids);
    }

    private Map<String, UUID> knownHolders(List<CustodyEntry> custody) throws SQLException {
        Map<String, UUID> known = new HashMap<>();
        tx.list("select external_id, id from custody_holder where tenant_id = ? and external_id = any(?)",
                row -> known.put(row.text(1), row.uuid(2)),
                tenant, new Columns<>(custody).where(entry -> entry.externalId() != null).texts(CustodyEntry::externalId));
        return known;
    }
}
