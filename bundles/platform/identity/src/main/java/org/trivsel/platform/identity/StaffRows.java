package org.trivsel.platform.identity;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.access.Role;
import org.trivsel.access.StaffMember;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/**
 * The staff as far as a caller reaches, in one transaction. Somebody is seen by a role within reach, of now or once; the account is the
 * caller's to change when no role of today or later lies beyond it.
 */
final class StaffRows {
    private static final String ASKED = "from (values (?::date, ?::boolean, ?::uuid[])) p(day, everywhere, roots)";
    private static final String WITHIN = """
            (p.everywhere or exists (
              select from unit_ancestor u where u.tenant_id = g.tenant_id and u.unit_id = g.unit_id and u.ancestor_id = any(p.roots)
                and u.valid_from <= p.day and (u.valid_to is null or u.valid_to >= p.day)))
            """;
    private static final String OF_ACCOUNT = "from role_grant g where g.tenant_id = a.tenant_id and g.account_id = a.id and ";
    private static final String SEEN = "select a.id, a.username, a.display_name, a.disabled_at is not null, a.one_time, not exists (select "
            + OF_ACCOUNT + "(g.valid_to is null or g.valid_to >= p.day) and not " + WITHIN + ") " + ASKED
            + " cross join account a where a.tenant_id = ? and (p.everywhere or exists (select " + OF_ACCOUNT + WITHIN + "))";
    private static final String ONE = SEEN + " and a.id = ?";
    private static final String LOCKED = ONE + " for update of a";
    private static final String PAGE = SEEN + """
             and (?::text is null or a.username like ?::text || '%' or ' ' || a.name_key like '% ' || search_form(?::text) || '%')
             and (?::text is null or (a.name_key, a.id) > (?::text, ?::uuid))
            order by a.name_key, a.id limit ?""";
    private static final String ROLES = "select g.account_id, g.id, g.role, g.unit_id, " + """
            (select v.name from unit_version v where v.tenant_id = g.tenant_id and v.unit_id = g.unit_id
             order by v.valid_from <= p.day desc, v.valid_from desc limit 1), g.valid_from, g.valid_to
            """ + ASKED + " cross join role_grant g where g.tenant_id = ? and g.account_id = any(?) and " + WITHIN + " order by g.valid_from desc, g.id";

    private final Transaction tx;
    private final Caller caller;
    private final UUID tenant;
    private final Reach reach;

    StaffRows(Transaction tx, Caller caller, Reach reach) {
        this.tx = tx;
        this.caller = caller;
        this.tenant = caller.tenant().id().value();
        this.reach = reach;
    }

    Optional<StaffMember> find(AccountId account) throws SQLException {
        Optional<StaffMember> found = tx.one(ONE, this::member, caller.today(), reach.wholeTenant(), reach.roots(), tenant, account.value());
        return found.isEmpty() ? found : Optional.of(withRoles(List.of(found.get())).get(0));
    }

    /** The same, without roles, and nobody else changes the account until the transaction ends. */
    Optional<StaffMember> lock(AccountId account) throws SQLException {
        return tx.one(LOCKED, this::member, caller.today(), reach.wholeTenant(), reach.roots(), tenant, account.value());
    }

    /** By name. @param after the last of the page before */
    List<StaffMember> list(@Nullable String text, @Nullable UUID after, int limit) throws SQLException {
        String key = after == null ? null : key(after);
        String begun = text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "");
        return withRoles(tx.list(PAGE, this::member, caller.today(), reach.wholeTenant(), reach.roots(), tenant, begun, begun, begun, key, key, after, limit));
    }

    Optional<StaffMember.Held> role(AccountId account, UUID role) throws SQLException {
        return roles(List.of(account)).getOrDefault(account, List.of()).stream().filter(held -> held.id().equals(role)).findFirst();
    }

    private String key(UUID after) throws SQLException {
        return tx.one("select name_key from account where tenant_id = ? and id = ?", row -> row.text(1), tenant, after).orElseThrow(
                () -> new Invalid("cursor", "cursor", "This cursor was not given out here. Leave it out to begin with the first page."));
    }

    private StaffMember member(Row row) throws SQLException {
        AccountId id = new AccountId(row.uuid(1));
        boolean editable = row.flag(6) && caller.has(Permission.STAFF_EDIT) && !id.equals(caller.account());
        return new StaffMember(id, row.text(2), row.text(3), row.flag(4), row.flag(5), editable, List.of());
    }

    private List<StaffMember> withRoles(List<StaffMember> members) throws SQLException {
        Map<AccountId, List<StaffMember.Held>> roles = roles(members.stream().map(StaffMember::id).toList());
        return members.stream().map(one -> new StaffMember(one.id(), one.username(), one.name(), one.disabled(), one.waiting(), one.editable(),
                roles.getOrDefault(one.id(), List.of()))).toList();
    }

    private Map<AccountId, List<StaffMember.Held>> roles(List<AccountId> accounts) throws SQLException {
        UUID[] ids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
        return tx.list(ROLES, row -> Map.entry(new AccountId(row.uuid(1)), held(row)), caller.today(), reach.wholeTenant(), reach.roots(), tenant, ids)
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static StaffMember.Held held(Row row) throws SQLException {
        UUID unit = row.uuidOrNull(4);
        LocalDate to = row.dateOrNull(7);
        return new StaffMember.Held(row.uuid(2), Role.valueOf(row.text(3)), unit == null ? null : new UnitId(unit), row.textOrNull(5), row.date(6), to);
    }
}
