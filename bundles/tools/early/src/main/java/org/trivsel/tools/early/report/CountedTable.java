package org.trivsel.tools.early.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.tools.early.report.Counted.Before;
import org.trivsel.tools.early.report.Counted.Cell;

/** Keeps what was counted of closed rounds. */
final class CountedTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNKNOWN = -1;

    private final Transaction tx;
    private final TenantId tenant;

    CountedTable(Transaction tx, TenantId tenant) {
        this.tx = tx;
        this.tenant = tenant;
    }

    /** Counts when nobody has, or when other rounds come before it than when somebody did. @param earlier rounds that were closed before it, the last first */
    Counted of(UUID round, List<UUID> earlier) throws SQLException {
        UUID[] ids = earlier.toArray(UUID[]::new);
        Optional<Counted> kept = tx.one("select figures::text from tool_early.counted where tenant_id = ? and round_id = ? and earlier = ?::uuid[]",
                row -> read(row.text(1)), tenant.value(), round, ids);
        return kept.isPresent() ? kept.get() : keep(round, ids, new Counting(tx, tenant, round).count(earlier));
    }

    private Counted keep(UUID round, UUID[] earlier, Counted counted) throws SQLException {
        tx.update("""
                insert into tool_early.counted (tenant_id, round_id, earlier, figures) values (?, ?, ?::uuid[], ?::jsonb)
                on conflict (tenant_id, round_id) do update set earlier = excluded.earlier, figures = excluded.figures
                """, tenant.value(), round, earlier, write(counted));
        return counted;
    }

    /** By unit, for their ids are most of it. */
    private static String write(Counted counted) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode before = root.putArray("before");
        counted.before().forEach(one -> before.addArray().add(one.round().toString()).add(one.same()));
        write(root.putArray("standing"), counted.standing());
        write(root.putArray("moved"), counted.moved());
        return root.toString();
    }

    private static void write(ArrayNode to, List<Cell> cells) {
        Map<List<UUID>, ArrayNode> units = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Group.Age age = cell.group().age();
            units.computeIfAbsent(List.of(cell.unit(), cell.home()), key -> to.addArray().add(cell.unit().toString()).add(cell.home().toString()).addArray())
                    .addArray().add(age == null ? UNKNOWN : age.ordinal()).add(cell.group().sex()).add(cell.column()).add(cell.many());
        }
    }

    private static Counted read(String figures) {
        try {
            JsonNode root = JSON.readTree(figures);
            List<Before> before = new ArrayList<>();
            root.path("before").forEach(one -> before.add(new Before(UUID.fromString(one.get(0).asText()), one.get(1).asInt())));
            return new Counted(before, cells(root.path("standing")), cells(root.path("moved")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was counted of a round cannot be read", e);
        }
    }

    private static List<Cell> cells(JsonNode units) {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode unit : units) {
            UUID id = UUID.fromString(unit.get(0).asText());
            UUID home = UUID.fromString(unit.get(1).asText());
            for (JsonNode cell : unit.get(2)) {
                int age = cell.get(0).asInt();
                cells.add(new Cell(id, home, new Group(age == UNKNOWN ? null : Group.Age.values()[age], cell.get(1).asText()), cell.get(2).asInt(), cell.get(3).asLong()));
            }
        }
        return cells;
    }
}
