package org.trivsel.platform.registry.child;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.registry.access.Sql;
import org.trivsel.platform.registry.key.KeyRing;
import org.trivsel.store.Transaction;

/**
 * The statement that lists children by name. Conditions compare stored keys with {@code >=} and {@code <}: only such leakproof operators are
 * asked of an index below row-level security. Each way to match a name is a branch with its own index and limit: with {@code or} between
 * them the database may walk through all names of the tenant to find a few. Only what people typed is a parameter, see {@link Sql#asked}.
 */
final class ChildList {
    private final String tenant;
    private final String order;
    private final boolean belowRoots;
    private final @Nullable Cursor after;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** @param belowRoots only children that have a place below the roots asked */
    ChildList(UUID tenant, boolean belowRoots, @Nullable Cursor after, int most) {
        this.tenant = "'" + tenant + "'::uuid";
        this.belowRoots = belowRoots;
        this.after = after;
        this.order = " order by name_key, id limit " + most;
    }

    List<Listed> read(Transaction tx, LocalDate day, UUID[] roots, @Nullable SearchTerm term, KeyRing keys) throws SQLException {
        add("select c.id, c.given_name, c.family_name, c.birth_date, c.sex, c.languages, c.protected_address, here.unit_id, here.name, c.name_key");
        add(" from " + Sql.asked(day, roots) + " cross join lateral (");
        if (term instanceof SearchTerm.Number number) {
            branch("join child_number n on n.tenant_id = c.tenant_id and n.child_id = c.id and n.lookup = ?", keys.lookup(number.digits()), "");
        } else if (term instanceof SearchTerm.Name name) {
            branch("", null, " and c.name_key >= search_form(?) and c.name_key < search_form(?)", name.prefix(), name.end());
            add(" union ");
            branch("", null, " and c.family_key >= search_form(?) and c.family_key < search_form(?)", name.prefix(), name.end());
            add(order);
        } else {
            branch("", null, "");
        }
        add(") hit join child c on c.tenant_id = " + tenant + " and c.id = hit.id ");
        add(Sql.HERE + " order by c.name_key, c.id");
        return tx.list(sql.toString(), row -> new Listed(ChildRow.read(row, 1), row.text(10)), parameters.toArray());
    }

    private void branch(String join, byte @Nullable [] lookup, String where, Object... bounds) {
        add("(select c.id, c.name_key from child c " + join);
        if (lookup != null) {
            parameters.add(lookup);
        }
        add(" where c.tenant_id = " + tenant + (belowRoots ? " and " + Sql.BELOW_ROOTS : "") + where, bounds);
        if (after != null) {
            add(" and (c.name_key, c.id) > (?, ?)", after.nameKey(), after.id());
        }
        add(order + ")");
    }

    private void add(String text, Object... values) {
        sql.append(text);
        Collections.addAll(parameters, values);
    }
}
