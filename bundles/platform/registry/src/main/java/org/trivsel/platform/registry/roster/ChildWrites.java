package org.trivsel.platform.registry.roster;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trivsel.platform.registry.key.KeyRing;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.store.Transaction;

/** Writes children and their national numbers. */
final class ChildWrites {
    private static final String ROWS = "unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::boolean[], ?::text[])"
            + " r(id, given_name, family_name, birth_date, sex, languages, protected_address, external_id)";
    private static final String CREATE = """
            insert into child (tenant_id, id, given_name, family_name, birth_date, sex, languages, protected_address, external_id)
            select ?, r.id, r.given_name, r.family_name, r.birth_date, r.sex, coalesce(string_to_array(nullif(r.languages, ''), ' '), '{}'),
              r.protected_address, r.external_id
            from %s
            """.formatted(ROWS);
    /** Both by ids and by join: without statistics the join may be done row against row, and the ids keep that to one slice. */
    private static final String CHANGE = """
            update child c set given_name = r.given_name, family_name = r.family_name, birth_date = r.birth_date, sex = r.sex,
              languages = coalesce(string_to_array(nullif(r.languages, ''), ' '), '{}'), protected_address = r.protected_address,
              external_id = coalesce(r.external_id, c.external_id)
            from %s
            where c.tenant_id = ? and c.id = any(?) and c.id = r.id
            """.formatted(ROWS);
    private static final String NUMBERS = """
            insert into child_number (tenant_id, child_id, cipher, lookup)
            select ?, r.id, r.cipher, r.lookup from unnest(?::uuid[], ?::bytea[], ?::bytea[]) r(id, cipher, lookup)
            on conflict (tenant_id, child_id) do update set cipher = excluded.cipher, lookup = excluded.lookup
            """;

    private final Transaction tx;
    private final UUID tenant;
    private final KeyRing keys;
    private final UndoLog undo;

    ChildWrites(Transaction tx, Batch batch, KeyRing keys) {
        this.tx = tx;
        this.tenant = batch.tenant().value();
        this.keys = keys;
        this.undo = new UndoLog(tx, batch);
    }

    void create(List<Map.Entry<ChildId, ChildEntry>> children) throws SQLException {
        Columns<Map.Entry<ChildId, ChildEntry>> rows = new Columns<>(children);
        UUID[] ids = ids(rows);
        tx.update(CREATE, tenant, ids, names(rows, true), names(rows, false), rows.dates(row -> row.getValue().birthDate()), sexes(rows),
                languages(rows), flags(rows), rows.texts(row -> row.getValue().externalId()));
        undo.made(Entity.CHILD, ids);
        numbers(rows);
    }

    void change(List<Map.Entry<ChildId, ChildEntry>> children) throws SQLException {
        Columns<Map.Entry<ChildId, ChildEntry>> rows = new Columns<>(children);
        UUID[] ids = ids(rows);
        undo.willChange(Entity.CHILD, ids);
        tx.update(CHANGE, ids, names(rows, true), names(rows, false), rows.dates(row -> row.getValue().birthDate()), sexes(rows),
                languages(rows), flags(rows), rows.texts(row -> row.getValue().externalId()), tenant, ids);
        undo.changed(Entity.CHILD, ids);
        numbers(rows);
    }

    private void numbers(Columns<Map.Entry<ChildId, ChildEntry>> children) throws SQLException {
        Columns<Map.Entry<ChildId, ChildEntry>> rows = children.where(row -> row.getValue().nationalNumber() != null);
        if (!rows.isEmpty()) {
            UUID[] ids = ids(rows);
            undo.willChange(Entity.NUMBER, ids);
            tx.update(NUMBERS, tenant, ids,
                    rows.bytes(row -> keys.sealNumber(row.getKey(), row.getValue().nationalNumber())),
                    rows.bytes(row -> keys.lookup(row.getValue().nationalNumber())));
            undo.changed(Entity.NUMBER, ids);
        }
    }

    private static UUID[] ids(Columns<Map.Entry<ChildId, ChildEntry>> rows) {
        return rows.uuids(row -> row.getKey().value());
    }

    private static Object names(Columns<Map.Entry<ChildId, ChildEntry>> rows, boolean given) {
        return rows.texts(row -> tidy(given ? row.getValue().givenName() : row.getValue().familyName()));
    }

    private static Object sexes(Columns<Map.Entry<ChildId, ChildEntry>> rows) {
        return rows.texts(row -> row.getValue().sex().id());
    }

    private static Object languages(Columns<Map.Entry<ChildId, ChildEntry>> rows) {
        return rows.texts(row -> String.join(" ", row.getValue().languages()));
    }

    private static Object flags(Columns<Map.Entry<ChildId, ChildEntry>> rows) {
        return rows.flags(row -> row.getValue().protectedAddress());
    }

    /** One form of each letter, one space between words: so that a name is found however a file wrote it. */
    static String tidy(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
