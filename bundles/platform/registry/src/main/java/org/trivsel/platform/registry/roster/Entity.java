package org.trivsel.platform.registry.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of rows a batch writes, in the order in which they are undone: what refers to others first. */
enum Entity {
    CUSTODY("custody", "id", "child_id", "holder_id", "valid_from", "valid_to"),
    ENROLMENT("enrolment", "id", "child_id", "unit_id", "valid_from", "valid_to"),
    NUMBER("child_number", "child_id", "cipher", "lookup"),
    CHILD("child", "id", "given_name", "family_name", "birth_date", "sex", "languages", "protected_address", "external_id"),
    HOLDER("custody_holder", "id", "name", "protected_address", "external_id"),
    UNIT("unit", "id");

    private final String table;
    private final String key;
    private final List<String> columns;

    Entity(String table, String key, String... columns) {
        this.table = table;
        this.key = key;
        this.columns = List.of(columns);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }

    /** Units are only opened by a batch, never changed. */
    boolean isRestored() {
        return !columns.isEmpty();
    }

    /** What the row of an undo note {@code u} is now, in short; null when it is not there. A unit is its versions. */
    String state() {
        String what = this == UNIT ? """
                r.closed, r.merged_into, (select string_agg(row(v.valid_from, v.valid_to, v.parent_id, v.name, v.kind)::text, ' ' order by v.valid_from)
                  from unit_version v where v.tenant_id = r.tenant_id and v.unit_id = r.id)""" : prefixed("r", String.join(", ", columns));
        return "(select md5(row(" + what + ")::text) from " + table + " r where r.tenant_id = u.tenant_id and r." + key + " = u.id)";
    }

    /** Puts back what was changed or taken away. Parameters: tenant, batch, {@link #word}, ids. */
    String restore() {
        String all = "tenant_id, " + key + ", " + String.join(", ", columns);
        return "insert into " + table + " (" + all + ") select " + prefixed("b", all)
                + " from register_undo u cross join lateral jsonb_populate_record(null::" + table + ", u.before) b"
                + " where u.tenant_id = ? and u.batch_id = ? and u.entity = ? and u.id = any(?) and u.before is not null"
                + " on conflict (tenant_id, " + key + ") do update set "
                + columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
    }

    /** Takes away what was made. Parameters of each: tenant, ids. */
    List<String> remove() {
        if (this != UNIT) {
            return List.of(delete(table, key));
        }
        return List.of(delete("unit_ancestor", "unit_id"), delete("unit_version", "unit_id"), delete("unit", "id"));
    }

    private static String delete(String table, String key) {
        return "delete from " + table + " where tenant_id = ? and " + key + " = any(?)";
    }

    private static String prefixed(String alias, String columns) {
        return Arrays.stream(columns.split(", ")).map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }
}
