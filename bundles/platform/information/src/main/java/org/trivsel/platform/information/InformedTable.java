package org.trivsel.platform.information;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.ChildScope;
import org.trivsel.information.Channel;
import org.trivsel.information.Telling;
import org.trivsel.information.Told;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Where it stands who was told. To be used in a transaction of the tenant. */
final class InformedTable {
    private static final int MOST = 500;
    private static final String COUNTS = "not exists (select from informed_withdrawn w where w.tenant_id = i.tenant_id and w.informed_id = i.id)";
    private static final String NEWEST = " order by i.told_on desc, i.recorded_at desc, i.id desc limit ";
    private static final String RECIPIENTS = """
            with %%1$s, q as materialized (select ?::uuid as tenant, ?::date as day, ?::text as letter, ?::uuid[] as children)
            select r.* from (
              select distinct on (k.id, h.id) k.id, c.given_name, c.family_name, k.languages, k.protected_address, h.id as holder, h.name,
                h.protected_address, before.language, last.told_on, last.channel, last.display_name,
                k.protected_address or bool_or(h.protected_address) over (partition by k.id)
              from q cross join lateral unnest(q.children) n(child_id) cross join lateral %%2$s c
              join child k on k.tenant_id = q.tenant and k.id = n.child_id
              join custody x on x.tenant_id = k.tenant_id and x.child_id = k.id and x.valid_from <= q.day and (x.valid_to is null or x.valid_to >= q.day)
              join custody_holder h on h.tenant_id = x.tenant_id and h.id = x.holder_id
              left join lateral (select i.language from informed i where i.tenant_id = k.tenant_id and i.child_id = k.id and i.holder_id = h.id
                and i.language is not null and %1$s%2$s 1) before on true
              left join lateral (select i.told_on, i.channel, a.display_name from informed i
                left join account a on a.tenant_id = i.tenant_id and a.id = i.recorded_by
                where i.tenant_id = k.tenant_id and i.child_id = k.id and i.holder_id = h.id and i.letter = q.letter and %1$s%2$s 1) last on true
              order by k.id, h.id) r
            order by r.given_name, r.family_name, r.id, r.name, r.holder
            """.formatted(COUNTS, NEWEST);
    private static final String ENTRIES = """
            select i.id, i.child_id, i.holder_id, h.name, i.letter, i.version, i.channel, i.language, i.told_on, i.reason, i.recorded_at, a.display_name,
              w.id, w.reason, w.recorded_at, b.display_name
            from informed i
            left join custody_holder h on h.tenant_id = i.tenant_id and h.id = i.holder_id
            left join account a on a.tenant_id = i.tenant_id and a.id = i.recorded_by
            left join informed_withdrawn w on w.tenant_id = i.tenant_id and w.informed_id = i.id
            left join account b on b.tenant_id = w.tenant_id and b.id = w.recorded_by
            where i.tenant_id = ? and i.child_id = ?""";
    private static final String ADD = """
            insert into informed (tenant_id, id, child_id, holder_id, letter, version, channel, language, told_on, reason, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String WITHDRAW = """
            insert into informed_withdrawn (tenant_id, informed_id, id, reason, recorded_by) values (?, ?, ?, ?, ?)
            on conflict (tenant_id, informed_id) do nothing""";

    private final Transaction tx;
    private final UUID tenant;

    InformedTable(Transaction tx, UUID tenant) {
        this.tx = tx;
        this.tenant = tenant;
    }

    /** Those of the children that are within the scope, by the children's names; the ones nobody holds custody over are not there. */
    List<Recipient> recipients(ChildScope scope, LocalDate day, String letter, Collection<ChildId> children) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>(scope.parameters());
        parameters.addAll(Arrays.asList(tenant, day, letter, children.stream().map(ChildId::value).distinct().toArray(UUID[]::new)));
        return tx.list(RECIPIENTS.formatted(scope.with(), scope.child("n.child_id")), InformedTable::recipient, parameters.toArray());
    }

    List<Told> entries(ChildId child) throws SQLException {
        return tx.list(ENTRIES + NEWEST + MOST, InformedTable::told, tenant, child.value());
    }

    Optional<Told> entry(ChildId child, UUID id) throws SQLException {
        return tx.one(ENTRIES + " and i.id = ?", InformedTable::told, tenant, child.value(), id);
    }

    void add(UUID id, Telling telling, String version, UUID by) throws SQLException {
        String reason = telling.reason();
        tx.update(ADD, tenant, id, telling.child().value(), telling.holder(), telling.letter(), version, telling.channel(), telling.language(), telling.day(),
                reason == null ? null : reason.strip(), by);
    }

    /** Whether it was not withdrawn before. */
    boolean withdraw(UUID entry, UUID id, String reason, UUID by) throws SQLException {
        return tx.update(WITHDRAW, tenant, entry, id, reason, by) == 1;
    }

    private static Recipient recipient(Row row) throws SQLException {
        LocalDate day = row.dateOrNull(10);
        return new Recipient(new ChildId(row.uuid(1)), row.text(2) + " " + row.text(3), row.texts(4), row.flag(5), row.uuid(6), row.text(7), row.flag(8),
                row.flag(13), row.textOrNull(9), day == null ? null : new Recipient.Last(day, Channel.valueOf(row.text(11)), row.textOrNull(12)));
    }

    private static Told told(Row row) throws SQLException {
        UUID withdrawn = row.uuidOrNull(13);
        return new Told(row.uuid(1), new ChildId(row.uuid(2)), row.uuid(3), row.textOrNull(4), row.text(5), row.text(6), Channel.valueOf(row.text(7)),
                row.textOrNull(8), row.date(9), row.textOrNull(10), row.instant(11), row.textOrNull(12),
                withdrawn == null ? null : new Told.Withdrawal(withdrawn, row.text(14), row.instant(15), row.textOrNull(16)));
    }
}
