package org.trivsel.platform.lifecycle.trust;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.trust.DataPolicy;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.PublisherKey;

/** Where publishers, their keys and the policy are kept. To be used in a transaction of the system, which sees its operators. */
final class TrustTable {
    /** The same as those who decide about modules: what is decided there stands on what is trusted. */
    private static final String DECIDING = "select pg_advisory_xact_lock(7206180511)";
    private static final String PAGE = """
            select id, name from publisher where ?::uuid is null or name_key > (select name_key from publisher where id = ?)
            order by name_key limit ?""";
    private static final String KEYS = """
            select k.publisher_id, k.fingerprint, k.subject, k.algorithm, k.valid_from, k.valid_to, k.added_at, coalesce(a.display_name, ''),
              k.compromised, k.revoked_reason, k.revoked_at, coalesce(r.display_name, ''),
              array(select m.tool || ' ' || m.version from module m join module_wanted w using (sha256) where m.signer = k.fingerprint order by 1)
            from publisher_key k left join account a on a.tenant_id = ? and a.id = k.added_by left join account r on r.tenant_id = ? and r.id = k.revoked_by
            where k.publisher_id = any(?) order by k.added_at desc, k.fingerprint""";
    private static final String ADD_KEY = """
            insert into publisher_key (fingerprint, publisher_id, public_key, subject, algorithm, certificate, valid_from, valid_to, added_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String REVOKE = """
            update publisher_key set revoked_at = coalesce(revoked_at, clock_timestamp()), revoked_by = ?, revoked_reason = ?, compromised = ?
            where fingerprint = ? and publisher_id = ? and (revoked_at is null or ? and not compromised)""";
    private static final String FOR_GOOD = """
            with gone as (delete from module_wanted w using module m where m.sha256 = w.sha256 and m.signer = ? returning w.sha256)
            update module set cause = ? where sha256 in (select sha256 from gone) returning tool || ' ' || version""";
    private static final String POLICY = """
            select p.data_unsigned, p.revision, p.reason, coalesce(a.display_name, ''), p.decided_at
            from trust_policy p left join account a on a.tenant_id = ? and a.id = p.decided_by order by p.revision desc limit 1""";
    /** Of what nobody planned to change, or will hold. */
    private static final String LIVE = """
            from tool_pointer p join module m on m.tool = p.tool and m.version = p.version join tenant t on t.id = p.tenant_id
            where not exists (select from tool_pointer n where n.tenant_id = p.tenant_id and n.tool = p.tool
              and n.unit_id is not distinct from p.unit_id and n.revision > p.revision and n.valid_from <= greatest(now(), p.valid_from))
            """;
    private static final String CONFINED_AT = "select distinct m.tool || ' ' || m.version " + LIVE
            + " and t.id = ? and is_confined(m.signer, m.uploaded_at, m.not_data) order by 1";
    private static final String UNSIGNED_DATA = """
            m.not_data is null and signature_state(m.signer, m.uploaded_at) in ('UNSIGNED', 'UNKNOWN', 'OUT_OF_TIME')""";
    private static final String DATA_USERS = "select distinct t.key " + LIVE + " and t.sandbox_since is null and " + UNSIGNED_DATA + """
             union select 'all: ' || d.tool || ' ' || d.version from tool_default d join module m on m.tool = d.tool and m.version = d.version
            where not exists (select from tool_default n where n.tool = d.tool and n.revision > d.revision)
              and exists (select from tool_enablement e where e.tool = d.tool and (e.valid_to is null or e.valid_to >= current_date))
              and\s""" + UNSIGNED_DATA + " order by 1";

    void decideAlone(Transaction tx) throws SQLException {
        tx.one(DECIDING, row -> true);
    }

    List<Publisher> page(Transaction tx, Caller operator, @Nullable UUID after, int limit) throws SQLException {
        return withKeys(tx, operator, tx.list(PAGE, TrustTable::publisher, after, after, limit));
    }

    Optional<Publisher> find(Transaction tx, Caller operator, UUID id) throws SQLException {
        return withKeys(tx, operator, tx.list("select id, name from publisher where id = ?", TrustTable::publisher, id)).stream().findFirst();
    }

    boolean add(Transaction tx, Caller operator, UUID id, String name) throws SQLException {
        return 1 == tx.update("insert into publisher (id, name, added_by) values (?, ?, ?) on conflict do nothing", id, name, operator.account().value());
    }

    boolean addKey(Transaction tx, Caller operator, UUID publisher, Pin pin) throws SQLException {
        return 1 == tx.update(ADD_KEY, pin.fingerprint(), publisher, pin.key(), pin.subject(), pin.algorithm(), pin.pem(), pin.from(), pin.to(),
                operator.account().value());
    }

    boolean revoke(Transaction tx, Caller operator, UUID publisher, String fingerprint, boolean compromised, String reason) throws SQLException {
        return 1 == tx.update(REVOKE, operator.account().value(), reason, compromised, fingerprint, publisher, compromised);
    }

    /** What is signed with the key is wanted no more. @return which versions those were */
    List<String> wantNothingOf(Transaction tx, String fingerprint, String cause) throws SQLException {
        return tx.list(FOR_GOOD, row -> row.text(1), fingerprint, cause);
    }

    Optional<DataPolicy> policy(Transaction tx, Caller operator) throws SQLException {
        return tx.one(POLICY, row -> new DataPolicy(row.flag(1), row.number(2), row.text(3), row.text(4), row.instant(5)), operator.tenant().id().value());
    }

    void decide(Transaction tx, Caller operator, int revision, boolean unsignedData, String reason) throws SQLException {
        tx.update("insert into trust_policy (revision, data_unsigned, reason, decided_by) values (?, ?, ?, ?)", revision, unsignedData, reason,
                operator.account().value());
    }

    /** Who uses data that nobody vouches for and is no sandbox. */
    List<String> usersOfUnsignedData(Transaction tx) throws SQLException {
        return tx.list(DATA_USERS, row -> row.text(1));
    }

    Set<TenantId> sandboxes(Transaction tx) throws SQLException {
        return Set.copyOf(tx.list("select id from tenant where sandbox_since is not null", row -> new TenantId(row.uuid(1))));
    }

    boolean sandbox(Transaction tx, TenantId tenant, boolean sandbox) throws SQLException {
        return 1 == tx.update("update tenant set sandbox_since = case when ? then now() end where id = ? and (sandbox_since is not null) <> ?",
                sandbox, tenant.value(), sandbox);
    }

    /** Versions that the tenant is pointed at and that run in sandboxes only. */
    List<String> confinedAt(Transaction tx, TenantId tenant) throws SQLException {
        return tx.list(CONFINED_AT, row -> row.text(1), tenant.value());
    }

    private static Publisher publisher(Row row) throws SQLException {
        return new Publisher(row.uuid(1), row.text(2), List.of());
    }

    private static List<Publisher> withKeys(Transaction tx, Caller operator, List<Publisher> publishers) throws SQLException {
        if (publishers.isEmpty()) {
            return publishers;
        }
        Map<UUID, List<PublisherKey>> keys = new LinkedHashMap<>();
        UUID system = operator.tenant().id().value();
        tx.list(KEYS, row -> keys.computeIfAbsent(row.uuid(1), id -> new ArrayList<>()).add(key(row)), system, system,
                publishers.stream().map(Publisher::id).toArray(UUID[]::new));
        return publishers.stream().map(one -> new Publisher(one.id(), one.name(), List.copyOf(keys.getOrDefault(one.id(), List.of())))).toList();
    }

    private static PublisherKey key(Row row) throws SQLException {
        String reason = row.textOrNull(10);
        return new PublisherKey(row.text(2), row.text(3), row.text(4), row.instant(5), row.instant(6), row.instant(7), row.text(8),
                reason == null ? null : new PublisherKey.Revocation(row.flag(9), reason, row.instant(11), row.text(12)), row.texts(13));
    }
}
