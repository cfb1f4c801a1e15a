package org.trivsel.platform.lifecycle.watch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.platform.lifecycle.apart.Alarm;
import org.trivsel.platform.lifecycle.apart.Apart;
import org.trivsel.platform.lifecycle.apart.PlatformCaller;
import org.trivsel.platform.lifecycle.apart.Version;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Problem;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Target;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Takes people away from a version that does harm: back to the one before, and where there is none the version is set apart. */
final class Remedy {
    private static final Logger LOG = LoggerFactory.getLogger(Remedy.class);
    /** Everybody it answers by a decision of their own, the whole tenant before its units, with the highest revision there is. */
    private static final String POINTED = """
            select p.tenant_id, p.unit_id, p.revision, (select max(l.revision) from tool_pointer l where l.tenant_id = p.tenant_id and l.tool = p.tool
                and l.unit_id is not distinct from p.unit_id)
            from tool_pointer p where p.tool = ? and p.version = ? and p.valid_from <= now()
              and not exists (select from tool_pointer n where n.tenant_id = p.tenant_id and n.tool = p.tool
                and n.unit_id is not distinct from p.unit_id and n.revision > p.revision and n.valid_from <= now())
            order by p.tenant_id, p.unit_id is not null""";
    private static final String EARLIER = """
            select p.version from tool_pointer p where p.tenant_id = ? and p.tool = ? and p.unit_id is not distinct from ?::uuid
              and p.revision < ? and p.version is distinct from ? order by p.revision desc limit 1""";
    private static final String DEFAULT = "select null, null, revision, revision from tool_default where tool = ? and version = ?"
            + " and revision = (select max(revision) from tool_default where tool = ?)";
    private static final String EARLIER_DEFAULT =
            "select version from tool_default where tool = ? and revision < ? and version <> ? order by revision desc limit 1";
    private static final String ABOVE = """
            select coalesce((select p.version from tool_pointer p where p.tenant_id = ? and p.tool = ? and p.unit_id is null and p.valid_from <= now()
                and ?::uuid is not null order by p.revision desc limit 1),
              (select version from tool_default where tool = ? order by revision desc limit 1), '')""";

    private final TenantStore store;
    private final Pointers pointers;
    private final Tools tools;
    private final Apart apart;
    private final Alarm alarm;
    private final PlatformCaller platform;

    Remedy(TenantStore store, Pointers pointers, Tools tools, Apart apart, Alarm alarm, PlatformCaller platform) {
        this.store = store;
        this.pointers = pointers;
        this.tools = tools;
        this.apart = apart;
        this.alarm = alarm;
        this.platform = platform;
    }

    /** Those who can are pointed back; when somebody cannot, it is set apart for all. */
    void take(Version bad, Limits.Finding finding) {
        Caller caller = platform.get();
        List<Place> places = store.apart(caller.tenant().id(), tx -> {
            List<Place> found = new ArrayList<>(tx.list(DEFAULT, Place::read, bad.tool(), bad.version(), bad.tool()));
            found.addAll(tx.list(POINTED, Place::read, bad.tool(), bad.version()));
            return found;
        });
        List<Outcome> outcomes = places.stream().map(place -> back(caller, bad, place, finding)).toList();
        if (outcomes.isEmpty() || outcomes.contains(Outcome.STUCK)) {
            apart.set(bad, finding.ailment(), finding.cause());
        }
        Set<String> answering = new TreeSet<>();
        outcomes.stream().map(Outcome::answering).filter(Objects::nonNull).forEach(answering::add);
        if (!answering.isEmpty()) {
            tell(caller, bad, finding, String.join(", ", answering));
        }
    }

    /** They are back already: that nobody can be told undoes nothing. */
    private void tell(Caller caller, Version bad, Limits.Finding finding, String answering) {
        try {
            store.run(caller.tenant().id(), tx -> alarm.pointedBack(tx, bad, finding.ailment(), answering));
        } catch (Problem unreachable) {
            LOG.warn("Operators could not be told that people are back from {}", bad, unreachable);
        }
    }

    private Outcome back(Caller caller, Version bad, Place place, Limits.Finding finding) {
        Choice choice = store.apart(caller.tenant().id(), tx -> place.before(tx, bad));
        if (choice.answering() == null || !isGood(bad.tool(), choice.answering()) || choice.answering().equals(bad.version())) {
            return Outcome.STUCK;
        }
        String reason = "Back from " + bad.version() + ": " + finding.cause();
        try {
            pointers.point(caller, place.target(bad.tool()), choice.version(), null, reason.substring(0, Math.min(reason.length(), Pointers.LONGEST_REASON)),
                    place.seen());
            LOG.warn("{} is pointed back to {}: {}", place.target(bad.tool()), choice.answering(), finding.cause());
            return new Outcome(true, choice.answering());
        } catch (Conflict decided) {
            LOG.info("{} was decided by somebody else meanwhile: {}", place.target(bad.tool()), decided.getMessage());
            return Outcome.DECIDED;
        }
    }

    private boolean isGood(String tool, String version) {
        return tools.find(tool, version).filter(one -> one.state() == Tool.State.READY).isPresent();
    }

    /** What became of a place. @param away whether it leaves the version; answering what we pointed it back to */
    private record Outcome(boolean away, @Nullable String answering) {
        static final Outcome STUCK = new Outcome(false, null);
        static final Outcome DECIDED = new Outcome(true, null);
    }

    /** @param version to point at, null for as above; answering what answers then, null when nothing does */
    private record Choice(@Nullable String version, @Nullable String answering) {
    }

    /** For whom it was decided that the version answers. */
    private record Place(@Nullable UUID tenant, @Nullable UUID unit, int revision, int seen) {
        static Place read(Row row) throws SQLException {
            return new Place(row.uuidOrNull(1), row.uuidOrNull(2), row.number(3), row.number(4));
        }

        Target target(String tool) {
            return new Target(tool, tenant == null ? null : new TenantId(tenant), unit == null ? null : new UnitId(unit));
        }

        Choice before(Transaction tx, Version bad) throws SQLException {
            if (tenant == null) {
                String version = tx.one(EARLIER_DEFAULT, row -> row.text(1), bad.tool(), revision, bad.version()).orElse(null);
                return new Choice(version, version);
            }
            String version = tx.one(EARLIER, row -> new Choice(row.textOrNull(1), null), tenant, bad.tool(), unit, revision, bad.version())
                    .map(Choice::version).orElse(null);
            String answering = version != null ? version
                    : tx.one(ABOVE, row -> row.text(1), tenant, bad.tool(), unit, bad.tool()).filter(found -> !found.isEmpty()).orElse(null);
            return new Choice(version, answering);
        }
    }
}
