package org.trivsel.platform.leaving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.ExportColumn;
import org.trivsel.tenant.Tenant;

/**
 * Writes every table of a tenant, one JSON object a line, as the database describes them: a table that comes later is in it as well. Of a table beside
 * which a tool has a view of its name and {@code _exported} it writes the rows whose keys that view shows, whether or not the tool runs; the view's
 * comment says why.
 */
final class ExportWriter {
    private static final String TABLES = """
            select n.nspname, c.relname, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                order by a.attnum), array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality k(att, at) join pg_attribute a on a.attrelid = c.oid
                and a.attnum = k.att where i.indrelid = c.oid and i.indisprimary order by k.at),
                v.relname::text, coalesce(obj_description(v.oid, 'pg_class'), '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            left join pg_class v on v.relnamespace = c.relnamespace and v.relkind = 'v' and v.relname = c.relname || '_exported' and n.nspname <> 'trivsel'
            where c.relkind in ('r', 'p') and (n.nspname = 'trivsel' or n.nspname like 'tool\\_%') and exists (
              select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped)
            order by 1, 2""";
    private static final String INSTRUMENTS = """
            select r.id, r.version, r.text from instrument_release r where r.kind = 'definition'
              and (r.id, r.version) in (select instrument, version from assessment where tenant_id = ?) order by 1, 2""";
    private static final int PAGE = 200;
    private static final int KEY_OF_RECORD = 2;
    /** Sessions and keys open doors; what waits to be imported and earlier exports hold nothing that is not elsewhere. */
    private static final Set<String> LEFT_OUT = Set.of("trivsel.session", "trivsel.tenant_key", "trivsel.tenant_export", "trivsel.tenant_export_volume",
            "trivsel.roster_import_page");
    private static final Set<String> COLUMNS_LEFT_OUT = Set.of("trivsel.account.password_hash", "trivsel.account.name_key", "trivsel.child.name_key",
            "trivsel.child.family_key", "trivsel.child_number.lookup", "trivsel.roster_import.file", "trivsel.roster_import.quarantine",
            "trivsel.roster_import.plan_digest");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ExportColumn> columns;
    private final boolean numbers;
    private final Progress progress;

    ExportWriter(List<ExportColumn> columns, boolean numbers, Progress progress) {
        this.columns = columns.stream().collect(Collectors.toMap(ExportColumn::column, column -> column));
        this.numbers = numbers;
        this.progress = progress;
    }

    /** @return the manifest, as it stands in the last volume */
    byte[] write(Transaction tx, Tenant tenant, Volumes volumes) throws SQLException {
        List<Table> tables = tx.list(TABLES, row -> new Table(row.text(1), row.text(2), row.texts(3), row.texts(4), row.textOrNull(5), row.text(6)));
        List<String> leftOut = new ArrayList<>();
        long rows = 0;
        for (int done = 0; done < tables.size(); done++) {
            Table table = tables.get(done);
            if (isLeftOut(table)) {
                leftOut.add(table.name());
                continue;
            }
            rows = copy(tx, tenant, table, volumes, new Position(done, tables.size(), rows));
        }
        for (String[] release : tx.list(INSTRUMENTS, row -> new String[] {row.text(1) + "-" + row.text(2), row.text(3)}, tenant.id().value())) {
            volumes.line("instruments", release[0], ".txt", release[1]);
        }
        byte[] manifest = manifest(tenant, volumes, leftOut, tables.stream().filter(table -> table.view() != null).toList());
        volumes.last("README.txt", readme());
        volumes.last("manifest.json", manifest);
        return manifest;
    }

    private boolean isLeftOut(Table table) {
        boolean isOfNumbers = columns.values().stream().anyMatch(column -> column.isNationalNumber() && column.column().startsWith(table.name() + "."));
        return LEFT_OUT.contains(table.name()) || isOfNumbers && !numbers;
    }

    private long copy(Transaction tx, Tenant tenant, Table table, Volumes volumes, Position position) throws SQLException {
        tx.update(table.cursor(COLUMNS_LEFT_OUT));
        List<ExportColumn> special = table.columns().stream().map(column -> columns.get(table.name() + "." + column)).filter(column -> column != null).toList();
        long rows = position.rows();
        List<String> page;
        do {
            page = tx.list("fetch " + PAGE + " from exported", row -> row.text(1));
            for (String line : page) {
                volumes.line(table.schema().equals("trivsel") ? "platform" : table.schema(), table.relation(), ".jsonl",
                        special.isEmpty() ? line : opened(tx, tenant, table, special, line));
            }
            rows += page.size();
            progress.at(position.done(), position.total(), rows);
        } while (page.size() == PAGE);
        tx.update("close exported");
        return rows;
    }

    private String opened(Transaction tx, Tenant tenant, Table table, List<ExportColumn> special, String line) throws SQLException {
        try {
            ObjectNode row = (ObjectNode) json.readTree(line);
            UUID record = UUID.fromString(row.path(table.key().get(KEY_OF_RECORD - 1)).asText());
            for (ExportColumn column : special) {
                String name = column.column().substring(table.name().length() + 1);
                if (row.hasNonNull(name)) {
                    byte[] stored = HexFormat.of().parseHex(row.get(name).asText().substring(2));
                    row.set(name, json.readTree(column.json(tx, tenant.id(), record, stored)));
                }
            }
            return json.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] manifest(Tenant tenant, Volumes volumes, List<String> leftOut, List<Table> inPart) {
        ObjectNode manifest = json.createObjectNode();
        manifest.put("format", "trivsel-export/1").put("made", Instant.now().toString()).put("nationalNumbers", numbers);
        manifest.putObject("tenant").put("id", tenant.id().toString()).put("key", tenant.key().value()).put("name", tenant.name())
                .put("country", tenant.country()).put("locale", tenant.locale().toLanguageTag()).put("zone", tenant.zone().getId());
        ArrayNode files = manifest.putArray("files");
        volumes.parts().forEach(part -> files.addObject().put("name", part.name()).put("volume", part.volume()).put("rows", part.rows())
                .put("sha256", part.sha256()));
        ArrayNode before = manifest.putArray("volumesBefore");
        volumes.written().forEach(volume -> before.addObject().put("number", volume.number()).put("bytes", volume.bytes()).put("sha256", volume.sha256()));
        leftOut.forEach(manifest.putArray("tablesLeftOut")::add);
        // Not how many rows: that some are kept back may be what nobody is to know.
        ArrayNode parts = manifest.putArray("tablesInPart");
        inPart.forEach(table -> parts.addObject().put("table", table.name()).put("because", table.because()));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readme() {
        try (InputStream in = ExportWriter.class.getResourceAsStream("README.txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is told how far it is. */
    @FunctionalInterface
    interface Progress {
        void at(int done, int total, long rows);
    }

    private record Position(int done, int total, long rows) {
    }

    /** @param view that shows the keys of what is exported, or null: all */
    private record Table(String schema, String relation, List<String> columns, List<String> key, @Nullable String view, String because) {
        String name() {
            return schema + "." + relation;
        }

        /** Row-level security shows the tenant's rows and no other. */
        String cursor(Set<String> without) {
            String wanted = columns.stream().filter(column -> !without.contains(name() + "." + column)).map(Table::quoted).collect(Collectors.joining(", "));
            String order = key.stream().map(Table::quoted).collect(Collectors.joining(", "));
            String shown = view == null ? "" : " where (" + order + ") in (select " + order + " from " + quoted(schema) + "." + quoted(view) + ")";
            return "declare exported no scroll cursor for select row_to_json(r)::text from (select " + wanted + " from " + quoted(schema) + "."
                    + quoted(relation) + shown + " order by " + order + ") r";
        }

        private static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }
}
