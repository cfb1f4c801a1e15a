package org.trivsel.benchmarks.world;

import java.util.List;
import org.trivsel.benchmarks.product.Database;

/**
 * A copy of a town for the peer to work on, under an id the product does not know: what pgbench leaves behind there is never sealed by the
 * product, which would cost the product time.
 */
public final class Twin {
    private Twin() {
    }

    /** The id of the copy. */
    public static String of(Database database, String tenant) {
        String twin = database.text("select uuidv7()");
        for (String table : tables(database)) {
            String columns = database.text("""
                    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                    where table_schema = 'trivsel' and table_name = '%s' and column_name <> 'tenant_id' and is_generated = 'NEVER'"""
                    .formatted(table));
            database.execute("set session_replication_role = replica; insert into %1$s (tenant_id, %2$s) select '%3$s', %2$s from %1$s where tenant_id = '%4$s'"
                    .formatted(table, columns, twin, tenant));
        }
        return twin;
    }

    private static List<String> tables(Database database) {
        return database.texts("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relnamespace = 'trivsel'::regnamespace and c.relkind = 'r' and c.relname not in ('audit_entry', 'audit_link')""");
    }
}
