package org.trivsel.platform.registry.child;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.registry.access.Sql;
import org.trivsel.platform.registry.key.KeyRing;
import org.trivsel.store.Transaction;

/**
 * The statement that lists children by name. Conditions compare stored keys with {@code >=} and {@code <}: only such leakproof operators are
 * asked of an index below row-level security.
 */
final class ChildList {
    private static final String PAGE = """
            select c.id, c.given_name, c.family_name, c.birth_date, c.sex, c.languages, c.protected_address, here.unit_id, here.name, c.name_key
            from %s
            cross join lateral (
              select c.* from child c %s
              where c.tenant_id = ?%s
              order by c.name_key, c.id limit ?) c
            %s
            order by c.name_key, c.id
            """;

    private final StringBuilder join = new StringBuilder();
    private final StringBuilder where = new StringBuilder();
    private final List<Object> joined = new ArrayList<>();
    private final List<Object> conditions = new ArrayList<>();

    /** Only children that have a place below the roots asked. */
    ChildList belowRoots() {
        where.append(" and ").append(Sql.BELOW_ROOTS);
        return this;
    }

    ChildList matching(SearchTerm term, KeyRing keys) {
        if (term instanceof SearchTerm.Number number) {
            join.append("join child_number n on n.tenant_id = c.tenant_id and n.child_id = c.id and n.lookup = ?");
            joined.add(keys.lookup(number.digits()));
        } else if (term instanceof SearchTerm.Name name) {
            where.append(" and (c.name_key >= search_form(?) and c.name_key < search_form(?)"
                    + " or c.family_key >= search_form(?) and c.family_key < search_form(?))");
            conditions.addAll(List.of(name.prefix(), name.end(), name.prefix(), name.end()));
        }
        return this;
    }

    ChildList after(Cursor cursor) {
        where.append(" and (c.name_key, c.id) > (?, ?)");
        conditions.addAll(List.of(cursor.nameKey(), cursor.id()));
        return this;
    }

    List<Listed> read(Transaction tx, UUID tenant, LocalDate day, UUID[] roots, int most) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(day, roots));
        parameters.addAll(joined);
        parameters.add(tenant);
        parameters.addAll(conditions);
        parameters.add(most);
        return tx.list(sql(), row -> new Listed(ChildRow.read(row, 1), row.text(10)), parameters.toArray());
    }

    String sql() {
        return PAGE.formatted(Sql.ASKED, join, where, Sql.HERE);
    }
}
