package org.trivsel.platform.registry.roster;

import static java.util.Objects.requireNonNull;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.platform.registry.key.KeyRing;
import org.trivsel.platform.registry.key.TenantKeys;
import org.trivsel.platform.registry.unit.Ancestors;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.Obstacle;
import org.trivsel.registry.RosterChild;
import org.trivsel.registry.RosterUnit;
import org.trivsel.registry.RosterWriter;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitPath;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** Writes the register with a few statements for thousands of rows. */
@Component
public final class BulkRosterWriter implements RosterWriter {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private final TenantStore store;
    private final TenantKeys keys;

    @Activate
    public BulkRosterWriter(@Reference TenantStore store, @Reference TenantKeys keys) {
        this.store = requireNonNull(store);
        this.keys = requireNonNull(keys);
    }

    @Override
    public List<RosterUnit> units(TenantId tenant, LocalDate on) {
        return store.inTransaction(tenant, tx -> RosterReader.units(tx, tenant.value(), on));
    }

    @Override
    public void children(TenantId tenant, LocalDate on, Consumer<RosterChild> sink) {
        store.run(tenant, tx -> RosterReader.read(tx, tenant.value(), on, sink));
    }

    @Override
    public Map<String, String> lookups(TenantId tenant, Collection<String> digits) {
        KeyRing ring = store.inTransaction(tenant, tx -> keys.of(tx, tenant));
        Map<String, String> lookups = new HashMap<>();
        digits.forEach(number -> lookups.computeIfAbsent(number, any -> text(ring.lookup(number))));
        return lookups;
    }

    @Override
    public Map<UnitPath, UnitId> units(Batch batch, LocalDate from, Collection<UnitPath> paths) {
        return store.inTransaction(batch.tenant(), tx -> {
            UUID tenant = batch.tenant().value();
            Ancestors.lock(tx, tenant);
            List<Unit> there = RosterReader.units(tx, tenant, from).stream().map(RosterUnit::unit).toList();
            return new UnitWrites(tx, batch, from, there).write(paths);
        });
    }

    @Override
    public List<ChildId> create(Batch batch, List<ChildEntry> children) {
        Map<ChildId, ChildEntry> named = new LinkedHashMap<>();
        children.forEach(child -> named.put(new ChildId(IDS.generate()), child));
        write(batch, tx -> Slices.each(named.entrySet(), childWrites(tx, batch)::create));
        return List.copyOf(named.keySet());
    }

    @Override
    public void change(Batch batch, Map<ChildId, ChildEntry> children) {
        write(batch, tx -> Slices.each(children.entrySet(), childWrites(tx, batch)::change));
    }

    @Override
    public List<UUID> enrol(Batch batch, List<EnrolmentEntry> enrolments) {
        List<UUID> ids = new ArrayList<>();
        store.run(batch.tenant(), tx -> Slices.each(enrolments, slice -> ids.addAll(new PeriodWrites(tx, batch).enrol(slice))));
        return List.copyOf(ids);
    }

    @Override
    public void correct(Batch batch, Map<UUID, EnrolmentEntry> enrolments) {
        store.run(batch.tenant(), tx -> Slices.each(enrolments.entrySet(), new PeriodWrites(tx, batch)::correct));
    }

    @Override
    public void end(Batch batch, Map<UUID, LocalDate> enrolments) {
        store.run(batch.tenant(), tx -> Slices.each(enrolments.entrySet(), slice -> new PeriodWrites(tx, batch).end(Entity.ENROLMENT, slice)));
    }

    @Override
    public void custody(Batch batch, List<CustodyEntry> custody) {
        write(batch, tx -> Slices.each(custody, new PeriodWrites(tx, batch)::custody));
    }

    @Override
    public void endCustody(Batch batch, Map<UUID, LocalDate> custody) {
        store.run(batch.tenant(), tx -> Slices.each(custody.entrySet(), slice -> new PeriodWrites(tx, batch).end(Entity.CUSTODY, slice)));
    }

    @Override
    public List<Obstacle> obstacles(Batch batch) {
        return store.inTransaction(batch.tenant(), tx -> {
            // Nobody changes the tree between the question and the undoing; the rows are held as well.
            Ancestors.lock(tx, batch.tenant().value());
            return new Obstacles(tx, batch).find();
        });
    }

    @Override
    public void undo(Batch batch) {
        store.run(batch.tenant(), tx -> {
            List<Obstacle> obstacles = obstacles(batch);
            if (!obstacles.isEmpty()) {
                throw conflict(obstacles);
            }
            UndoLog log = new UndoLog(tx, batch);
            boolean units = log.touchesUnits();
            undo(log);
            if (units) {
                Ancestors.refresh(tx, batch.tenant().value());
            }
        });
    }

    private static Conflict conflict(List<Obstacle> obstacles) {
        return obstacles.stream().anyMatch(it -> it.kind() == Obstacle.Kind.WRITTEN_AGAIN)
                ? new Conflict("import-changed-since", "A later import changed the same records. Undo that one first.")
                : new Conflict("import-in-use", "Something the import wrote was changed or is in use.");
    }

    @Override
    public void keep(Batch batch) {
        store.run(batch.tenant(), tx -> new UndoLog(tx, batch).forget());
    }

    /** The text a lookup key goes by outside this bundle. */
    static String text(byte[] lookup) {
        return Base64.getEncoder().encodeToString(lookup);
    }

    private ChildWrites childWrites(Transaction tx, Batch batch) throws SQLException {
        return new ChildWrites(tx, batch, keys.of(tx, batch.tenant()));
    }

    private void write(Batch batch, TenantStore.Act act) {
        store.run(batch.tenant(), tx -> {
            try {
                act.in(tx);
            } catch (SQLException e) {
                if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw taken();
                }
                throw e;
            }
        });
    }

    private static void undo(UndoLog log) throws SQLException {
        try {
            log.undo();
        } catch (SQLException e) {
            if (FOREIGN_KEY_VIOLATION.equals(e.getSQLState())) {
                throw new Conflict("import-in-use", "Something the import made is in use, such as a child with an assessment.");
            }
            throw e;
        }
    }

    private static Conflict taken() {
        return new Conflict("already-there", "A national number, an external id or the same custody is in the register already.");
    }
}
