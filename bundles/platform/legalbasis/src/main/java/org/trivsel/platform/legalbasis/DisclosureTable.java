package org.trivsel.platform.legalbasis;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Reach;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Disclosures.Made;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.ReceivedDisclosures.Received;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** Where disclosures stand. To be used in a transaction of the tenant. */
final class DisclosureTable {
    private static final int MOST = 200;
    private static final String VALID = "%1$s.valid_from <= q.day and (%1$s.valid_to is null or %1$s.valid_to >= q.day)";
    private static final String UNIT_NAME = """
            (select v.name from unit_version v where v.tenant_id = b.tenant_id and v.unit_id = b.%s order by v.valid_from desc limit 1)""";
    private static final String COLUMNS = """
            b.id, b.child_id, b.from_unit, coalesce(%s, ''), b.basis, b.law, b.consent_by, b.purpose, b.recipient_unit, b.recipient_account,
              coalesce(b.recipient_name, %s, ra.display_name, ''), b.country, b.transfer, b.transfer_reference, b.covers, b.valid_from, b.valid_to, b.recorded_at,
              a.display_name, w.id, w.withdrawn_on, w.withdrawn_by, w.recorded_at, wa.display_name""".formatted(UNIT_NAME.formatted("from_unit"),
            UNIT_NAME.formatted("recipient_unit"));
    private static final int CHILD_NAME = 25;
    private static final String JOINS = """
             left join account ra on ra.tenant_id = b.tenant_id and ra.id = b.recipient_account
             left join account a on a.tenant_id = b.tenant_id and a.id = b.recorded_by
             left join disclosure_withdrawn w on w.tenant_id = b.tenant_id and w.disclosure_id = b.id
             left join account wa on wa.tenant_id = w.tenant_id and wa.id = w.recorded_by
            """;
    private static final String OF_CHILD = "select " + COLUMNS + " from disclosure_basis b" + JOINS + " where b.tenant_id = ? and b.child_id = ?";
    private static final String NEWEST = " order by b.recorded_at desc, b.id desc limit " + MOST;
    private static final String HANDLE = "insert into disclosure (tenant_id, id) values (?, ?)";
    private static final String ADD = """
            insert into disclosure_basis (tenant_id, id, child_id, from_unit, basis, law, consent_by, purpose, recipient_unit, recipient_account, recipient_name,
              country, transfer, transfer_reference, covers, valid_from, valid_to, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String WITHDRAW = """
            insert into disclosure_withdrawn (tenant_id, disclosure_id, id, withdrawn_on, withdrawn_by, recorded_by) values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, disclosure_id) do nothing""";
    /** Who asks for what; its columns are asked of below. One of two roles of a person may carry what is needed for one kind and not for another. */
    private static final String ASKING = "(select ?::uuid as tenant, ?::date as day, ?::uuid as account, ?::text[] as kinds, ?::uuid[] as roots) q";
    private static final String IN_FORCE = """
            b.tenant_id = q.tenant and b.valid_from <= q.day and b.valid_to >= q.day
              and not exists (select from disclosure_withdrawn x where x.tenant_id = b.tenant_id and x.disclosure_id = b.id)""";
    /** A kind is read at a root and below it, or everywhere when there is none. */
    private static final String MINE = """
            exists (select from unnest(q.kinds, q.roots) r(kind, root) where r.kind = any(b.covers)
              and (b.recipient_account = q.account or b.recipient_unit is not null and (r.root is null or exists (
                select from unit_ancestor u where u.tenant_id = b.tenant_id and u.unit_id = b.recipient_unit and u.ancestor_id = r.root and %s))))
            """.formatted(VALID.formatted("u"));
    private static final String OPENED = """
            select m.child_id, m.unit_id, b.id from %s cross join unnest(?::uuid[], ?::uuid[]) m(child_id, unit_id)
            join disclosure_basis b on b.child_id = m.child_id and %s
            where %s and (m.unit_id is null or m.unit_id = b.from_unit or exists (
              select from unit_ancestor g where g.tenant_id = b.tenant_id and g.unit_id = m.unit_id and g.ancestor_id = b.from_unit and %s))
            """.formatted(ASKING, IN_FORCE, MINE, VALID.formatted("g"));
    private static final String RECEIVED = "select " + COLUMNS + ", c.given_name || ' ' || c.family_name from " + ASKING + " join disclosure_basis b on " + IN_FORCE
            + " join child c on c.tenant_id = b.tenant_id and c.id = b.child_id" + JOINS + " where " + MINE;
    private static final String BY_NAME = " order by c.given_name, c.family_name, c.id, b.id limit " + MOST;

    private final Transaction tx;
    private final UUID tenant;

    DisclosureTable(Transaction tx, UUID tenant) {
        this.tx = tx;
        this.tenant = tenant;
    }

    List<Disclosure> of(ChildId child) throws SQLException {
        return tx.list(OF_CHILD + NEWEST, DisclosureTable::read, tenant, child.value());
    }

    Optional<Disclosure> find(ChildId child, UUID id) throws SQLException {
        return tx.one(OF_CHILD + " and b.id = ?", DisclosureTable::read, tenant, child.value(), id);
    }

    /** @param transfer the ground on which data leave the country, or null when they do not */
    void add(UUID id, NewDisclosure it, String law, @Nullable String transfer, UUID by) throws SQLException {
        Recipient to = it.recipient();
        Recipient.Outside outside = to instanceof Recipient.Outside out ? out : null;
        tx.update(HANDLE, tenant, id);
        tx.update(ADD, tenant, id, it.child().value(), it.from().value(), it.basis(), law, stripped(it.consentBy()), it.purpose().strip(),
                to instanceof Recipient.OfUnit unit ? unit.unit().value() : null, to instanceof Recipient.OfAccount account ? account.account().value() : null,
                outside == null ? null : outside.name().strip(), outside == null ? null : outside.country(), transfer,
                outside == null ? null : stripped(outside.reference()), it.covers().stream().map(Kind::id).sorted().toArray(String[]::new), it.first(), it.last(),
                by);
    }

    /** Whether it was not withdrawn before. */
    boolean withdraw(UUID disclosure, UUID id, LocalDate day, String who, UUID by) throws SQLException {
        return tx.update(WITHDRAW, tenant, disclosure, id, day, who, by) == 1;
    }

    /** What is opened, each by every disclosure that opens it. */
    List<Opens> opened(Asking asking, Collection<Made> records) throws SQLException {
        List<Made> all = List.copyOf(records);
        UUID[] children = all.stream().map(made -> made.child().value()).toArray(UUID[]::new);
        @Nullable UUID[] units = new UUID[all.size()];
        for (int i = 0; i < units.length; i++) {
            UnitId unit = all.get(i).unit();
            units[i] = unit == null ? null : unit.value();
        }
        return tx.list(OPENED, DisclosureTable::opens, asking.and(tenant, children, units));
    }

    List<Received> received(Asking asking) throws SQLException {
        return tx.list(RECEIVED + BY_NAME, DisclosureTable::receivedOne, asking.and(tenant));
    }

    Optional<Received> received(Asking asking, UUID id) throws SQLException {
        return tx.one(RECEIVED + " and b.id = ?", DisclosureTable::receivedOne, asking.and(tenant, id));
    }

    private static Opens opens(Row row) throws SQLException {
        UUID unit = row.uuidOrNull(2);
        return new Opens(new Made(new ChildId(row.uuid(1)), unit == null ? null : new UnitId(unit)), row.uuid(3));
    }

    private static Received receivedOne(Row row) throws SQLException {
        return new Received(read(row), row.text(CHILD_NAME));
    }

    private static Disclosure read(Row row) throws SQLException {
        UUID unit = row.uuidOrNull(9);
        UUID account = row.uuidOrNull(10);
        String name = row.text(11);
        Recipient to = unit != null ? new Recipient.OfUnit(new UnitId(unit)) : account != null ? new Recipient.OfAccount(new AccountId(account))
                : new Recipient.Outside(name, row.text(12), row.textOrNull(13), row.textOrNull(14));
        UUID withdrawn = row.uuidOrNull(20);
        return new Disclosure(row.uuid(1), new ChildId(row.uuid(2)), new UnitId(row.uuid(3)), row.text(4), row.text(5), row.text(6), row.textOrNull(7), row.text(8),
                to, name, Set.copyOf(row.texts(15)), row.date(16), row.date(17), row.instant(18), row.textOrNull(19),
                withdrawn == null ? null : new Disclosure.Withdrawal(withdrawn, row.date(21), row.text(22), row.instant(23), row.textOrNull(24)));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A record and a disclosure that opens it. */
    record Opens(Made made, UUID by) {
    }

    /** Who asks, and where they read what. @param reads each kind at each of its roots */
    record Asking(LocalDate day, AccountId account, List<Reads> reads) {
        static Asking of(Access access, Caller caller, Set<Kind> kinds) {
            return new Asking(caller.today(), caller.account(), kinds.stream().flatMap(kind -> reads(kind.id(), access.reach(caller, kind.permission()))).toList());
        }

        private static Stream<Reads> reads(String kind, Reach reach) {
            return reach.wholeTenant() ? Stream.of(new Reads(kind, null)) : Arrays.stream(reach.roots()).map(root -> new Reads(kind, root));
        }

        @Nullable Object[] and(UUID tenant, @Nullable Object... more) {
            @Nullable UUID[] roots = reads.stream().map(Reads::root).toArray(UUID[]::new);
            @Nullable Object[] first = {tenant, day, account.value(), reads.stream().map(Reads::kind).toArray(String[]::new), roots};
            @Nullable Object[] all = Arrays.copyOf(first, first.length + more.length);
            System.arraycopy(more, 0, all, first.length, more.length);
            return all;
        }
    }

    /** @param root null for everywhere */
    private record Reads(String kind, @Nullable UUID root) {
    }
}
