package org.trivsel.platform.registry.roster;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.registry.unit.Ancestors;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitPath;
import org.trivsel.store.Transaction;

/** Finds units by their paths and opens the missing ones. */
final class UnitWrites {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Transaction tx;
    private final Batch batch;
    private final LocalDate from;
    private final Map<Step, UnitId> known = new HashMap<>();
    private final Map<UnitId, Missing> missing = new LinkedHashMap<>();

    /** @param units as they stand on the day */
    UnitWrites(Transaction tx, Batch batch, LocalDate from, List<Unit> units) {
        this.tx = tx;
        this.batch = batch;
        this.from = from;
        units.forEach(unit -> known.putIfAbsent(Step.of(unit.parent(), unit.name()), unit.id()));
    }

    Map<UnitPath, UnitId> write(Collection<UnitPath> paths) throws SQLException {
        Map<UnitPath, UnitId> found = new HashMap<>();
        paths.stream().sorted(Comparator.comparing(path -> path.names().size())).forEach(path -> found.put(path, find(path)));
        if (!missing.isEmpty()) {
            open();
        }
        return found;
    }

    private UnitId find(UnitPath path) {
        UnitId above = path.below();
        List<String> way = path.names().subList(0, path.names().size() - 1);
        for (String name : way) {
            above = known.get(Step.of(above, name));
            if (above == null) {
                throw new IllegalArgumentException("No unit above " + path.names());
            }
        }
        UnitId parent = above;
        String name = path.names().get(way.size());
        return known.computeIfAbsent(Step.of(parent, name), step -> toOpen(new Missing(parent, ChildWrites.tidy(name), path)));
    }

    private UnitId toOpen(Missing unit) {
        UnitId id = new UnitId(IDS.generate());
        missing.put(id, unit);
        return id;
    }

    private void open() throws SQLException {
        UUID tenant = batch.tenant().value();
        Columns<Map.Entry<UnitId, Missing>> rows = new Columns<>(missing.entrySet());
        UUID[] ids = rows.uuids(row -> row.getKey().value());
        tx.update("insert into unit (tenant_id, id, opened, code) select ?, r.id, ?, r.code from unnest(?::uuid[], ?::text[]) r(id, code)",
                tenant, from, ids, rows.texts(row -> row.getValue().path().code()));
        tx.update("""
                insert into unit_version (tenant_id, unit_id, valid_from, parent_id, name, kind)
                select ?, r.id, ?, r.parent_id, r.name, r.kind from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) r(id, parent_id, name, kind)
                """, tenant, from, ids, rows.uuids(row -> value(row.getValue().parent())), rows.texts(row -> row.getValue().name()),
                rows.texts(row -> row.getValue().path().kind().name()));
        new UndoLog(tx, batch).made(Entity.UNIT, ids);
        Ancestors.refresh(tx, tenant);
    }

    private static @Nullable UUID value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }

    /** From a unit, or the top, down to the one of that name. */
    private record Step(@Nullable UnitId above, String form) {
        static Step of(@Nullable UnitId above, String name) {
            return new Step(above, ChildWrites.tidy(name).toLowerCase(Locale.ROOT));
        }
    }

    private record Missing(@Nullable UnitId parent, String name, UnitPath path) {
    }
}
