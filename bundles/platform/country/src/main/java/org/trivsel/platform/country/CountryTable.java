package org.trivsel.platform.country;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** What tenants agreed on. To be used in a transaction of the system or of the tenant. */
final class CountryTable {
    private static final String AGREED = """
            select p.version, p.sha256, p.document, c.revision from tenant_country c join tenant t on t.id = c.tenant_id
            join country_pack p on p.country = t.country and p.sha256 = c.sha256 where c.tenant_id = ?""";
    private static final String CHANGES = "select path, value from tenant_country_change where tenant_id = ? order by path";
    private static final String LAST = "select version, sha256, document, 0 from country_pack where country = ? order by kept_at desc limit 1";
    private static final String KEEP = "insert into country_pack (country, sha256, version, document) values (?, ?, ?, ?) on conflict do nothing";
    private static final String FIRST = "insert into tenant_country (tenant_id, sha256, revision, decided_by) values (?, ?, 1, ?) on conflict do nothing";
    private static final String NEXT = """
            update tenant_country set sha256 = ?, revision = revision + 1, decided_by = ?, decided_at = now() where tenant_id = ? and revision = ?""";
    private static final String FORGET = "delete from tenant_country_change where tenant_id = ?";
    private static final String CHANGE = "insert into tenant_country_change (tenant_id, path, value, decided_by) values (?, ?, ?, ?)";
    private static final String SET = """
            insert into tool_enablement (tenant_id, tool, valid_from, source)
            select e.tenant, e.tool, e.today, 'COUNTRY' from (select ?::uuid as tenant, unnest(?::text[]) as tool, ?::date as today) e
            on conflict do nothing""";

    Optional<Agreed> agreed(Transaction tx, UUID tenant) throws SQLException {
        return tx.one(AGREED, CountryTable::read, tenant);
    }

    /** What was agreed on last by anybody. */
    Optional<Agreed> last(Transaction tx, String country) throws SQLException {
        return tx.one(LAST, CountryTable::read, country);
    }

    Map<String, @Nullable String> changes(Transaction tx, UUID tenant) throws SQLException {
        Map<String, @Nullable String> changes = new TreeMap<>();
        tx.list(CHANGES, row -> changes.put(row.text(1), row.textOrNull(2)), tenant);
        return changes;
    }

    /** False when somebody else has decided since. @param seen 0: nothing was decided yet */
    boolean agree(Transaction tx, UUID tenant, PackText pack, UUID by, int seen) throws SQLException {
        tx.update(KEEP, pack.country().code(), pack.sha256(), pack.country().version(), pack.json());
        return 1 == (seen == 0 ? tx.update(FIRST, tenant, pack.sha256(), by) : tx.update(NEXT, pack.sha256(), by, tenant, seen));
    }

    /** False when somebody else has decided since. */
    boolean stayWith(Transaction tx, UUID tenant, String sha256, UUID by, int seen) throws SQLException {
        return 1 == tx.update(NEXT, sha256, by, tenant, seen);
    }

    void replaceChanges(Transaction tx, UUID tenant, Map<String, @Nullable String> changes, UUID by) throws SQLException {
        tx.update(FORGET, tenant);
        tx.batch(CHANGE, changes.entrySet().stream().map(change -> new Object[] {tenant, change.getKey(), change.getValue(), by}).toList());
    }

    /** The set a tenant begins with. */
    void begin(Transaction tx, UUID tenant, java.util.List<String> tools, java.time.LocalDate today) throws SQLException {
        tx.update(SET, tenant, tools.toArray(String[]::new), today);
    }

    private static Agreed read(Row row) throws SQLException {
        return new Agreed(row.text(1), row.text(2), row.text(3), row.number(4));
    }

    /** @param revision counts the decisions about the tenant's country */
    record Agreed(String version, String sha256, String json, int revision) {
    }
}
