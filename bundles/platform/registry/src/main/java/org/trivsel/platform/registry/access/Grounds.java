package org.trivsel.platform.registry.access;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Ground;
import org.trivsel.access.GroundPage;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.Transaction;

/** The grants that reach a child today, of accounts that can sign in: the rule of {@link Standing} asked from the child's side. One statement. */
final class Grounds {
    private static final int PAGE = 50;
    private static final String[] ROLES = Arrays.stream(Role.values()).filter(role -> role.permissions().contains(Permission.CHILD_READ))
            .map(Role::name).toArray(String[]::new);
    private static final String TEXT = """
            with p as materialized (select ?::date as day, ?::uuid as tenant, ?::uuid as child, ?::text[] as roles, ?::uuid as account, ?::uuid as after),
            place as materialized (
              select e.unit_id, v.name, e.valid_from, e.valid_to, e.id, a.ancestor_id
              from p join enrolment e on e.tenant_id = p.tenant and e.child_id = p.child and %1$s
              join unit_version v on v.tenant_id = p.tenant and v.unit_id = e.unit_id and %2$s
              join unit_ancestor a on a.tenant_id = p.tenant and a.unit_id = e.unit_id and %3$s)
            select * from (
              select g.account_id, a.display_name, g.role, g.unit_id, u.name, g.valid_from, g.valid_to, here.name as place,
                here.valid_from as place_from, here.valid_to as place_to,
                (select o.name from unit_version o where o.tenant_id = p.tenant and o.unit_id = g.given_at order by o.valid_from desc limit 1) as given_at,
                dense_rank() over (order by a.display_name, a.id) as person
              from p join role_grant g on g.tenant_id = p.tenant and g.role = any(p.roles) and %4$s
              join account a on a.tenant_id = p.tenant and a.id = g.account_id and a.disabled_at is null
              left join unit_version u on u.tenant_id = p.tenant and u.unit_id = g.unit_id and %5$s
              left join lateral (
                select * from place where g.unit_id is null or place.ancestor_id = g.unit_id order by place.valid_from desc, place.id limit 1) here on true
              where (g.unit_id is null or here.unit_id is not null) and (p.account is null or a.id = p.account)
                and (p.after is null or (a.display_name, a.id) > (select l.display_name, l.id from account l where l.tenant_id = p.tenant and l.id = p.after))) g
            where person <= %6$d
            order by person, unit_id nulls first, role
            """.formatted(Sql.today("e"), Sql.today("v"), Sql.today("a"), Sql.today("g"), Sql.today("u"), PAGE + 1);

    private Grounds() {
    }

    /** @param account only this one, or null for everybody @param after the last of the page before, or null */
    static GroundPage of(Transaction tx, UUID tenant, LocalDate day, ChildId child, @Nullable AccountId account, boolean everybody,
            @Nullable UUID after) throws SQLException {
        List<Ground> found = tx.list(TEXT, Grounds::read, day, tenant, child.value(), ROLES, account == null ? null : account.value(), after);
        List<AccountId> people = found.stream().map(Ground::account).distinct().toList();
        if (people.size() <= PAGE) {
            return new GroundPage(found, everybody, null);
        }
        AccountId further = people.get(PAGE);
        return new GroundPage(found.stream().filter(ground -> !ground.account().equals(further)).toList(), everybody, people.get(PAGE - 1).toString());
    }

    private static Ground read(Row row) throws SQLException {
        UUID unit = row.uuidOrNull(4);
        return new Ground(new AccountId(row.uuid(1)), row.text(2), Role.valueOf(row.text(3)), unit == null ? null : new UnitId(unit),
                row.textOrNull(5), row.date(6), row.dateOrNull(7), row.textOrNull(8), row.dateOrNull(9), row.dateOrNull(10), row.textOrNull(11));
    }
}
