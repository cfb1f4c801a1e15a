package org.trivsel.platform.roster.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trivsel.platform.roster.plan.CustodianStep;
import org.trivsel.platform.roster.plan.EnrolmentStep;
import org.trivsel.platform.roster.plan.PlannedChild;
import org.trivsel.platform.roster.plan.RosterPlan;
import org.trivsel.platform.roster.plan.UnitTarget;
import org.trivsel.platform.roster.read.ChildFacts;
import org.trivsel.platform.roster.read.Custodian;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.RosterWriter;
import org.trivsel.registry.RosterWriter.Batch;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitPath;

/** Does what a plan says. Belongs to one transaction. */
final class PlanWriter {
    private static final int AT_A_TIME = 500;

    private final RosterWriter register;
    private final Batch batch;
    private final LocalDate today;
    private final Map<String, String> holders;
    private final Progress progress;
    private final Map<String, UnitId> opened = new HashMap<>();
    private final List<EnrolmentEntry> begun = new ArrayList<>();
    private final Map<UUID, EnrolmentEntry> corrected = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> ended = new LinkedHashMap<>();
    private final List<CustodyEntry> custody = new ArrayList<>();
    private final Map<UUID, LocalDate> custodyEnded = new LinkedHashMap<>();

    /** @param holders see {@link Register#holders()} */
    PlanWriter(RosterWriter register, Batch batch, LocalDate today, Map<String, String> holders, Progress progress) {
        this.register = register;
        this.batch = batch;
        this.today = today;
        this.holders = holders;
        this.progress = progress;
    }

    void write(RosterPlan plan) {
        RosterPlan.Summary counts = plan.summary();
        // Each child is written twice: itself, and where it is enrolled.
        progress.begin(2 * (counts.created() + counts.changed() + counts.ended()));
        openUnits(plan.units());
        create(of(plan, PlannedChild.Created.class));
        change(of(plan, PlannedChild.Changed.class));
        of(plan, PlannedChild.Ended.class).forEach(child -> steps(id(child.known().id()), child.steps()));
        progress.more(counts.ended());
        writePeriods();
    }

    private static <T extends PlannedChild> List<T> of(RosterPlan plan, Class<T> kind) {
        return plan.children().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void openUnits(List<UnitTarget.Created> units) {
        if (units.isEmpty()) {
            return;
        }
        Map<String, UnitPath> paths = new LinkedHashMap<>();
        units.forEach(unit -> paths.put(unit.key(), path(unit)));
        Map<UnitPath, UnitId> ids = register.units(batch, today, paths.values());
        paths.forEach((key, path) -> opened.put(key, ids.get(path)));
    }

    private static UnitPath path(UnitTarget.Created unit) {
        LinkedList<String> names = new LinkedList<>();
        UnitTarget step = unit;
        while (step instanceof UnitTarget.Created created) {
            names.addFirst(created.name());
            step = created.parent();
        }
        UnitId below = step instanceof UnitTarget.Existing existing ? new UnitId(UUID.fromString(existing.id())) : null;
        return new UnitPath(below, names, unit.group() ? UnitKind.GROUP : UnitKind.INSTITUTION, unit.code());
    }

    private void create(List<PlannedChild.Created> children) {
        for (List<PlannedChild.Created> some : slices(children)) {
            List<ChildId> ids = register.create(batch, some.stream().map(child -> entry(child.child())).toList());
            for (int i = 0; i < ids.size(); i++) {
                ChildId id = ids.get(i);
                PlannedChild.Created child = some.get(i);
                steps(id, child.steps());
                child.child().custodians().forEach(custodian -> custody.add(entry(id, custodian)));
            }
            progress.more(some.size());
        }
    }

    private static ChildEntry entry(ChildFacts child) {
        return new ChildEntry(child.firstName(), child.lastName(), child.birthDate(), Register.sex(child.sex()), child.languages(),
                Boolean.TRUE.equals(child.addressProtected()), child.externalId(), child.number() == null ? null : child.number().digits());
    }

    private CustodyEntry entry(ChildId child, Custodian custodian) {
        return new CustodyEntry(child, custodian.name(), Boolean.TRUE.equals(custodian.addressProtected()), null, today, null);
    }

    private void change(List<PlannedChild.Changed> children) {
        for (List<PlannedChild.Changed> some : slices(children)) {
            Map<ChildId, ChildEntry> entries = new LinkedHashMap<>();
            for (PlannedChild.Changed child : some) {
                ChildId id = id(child.known().id());
                if (!child.changes().isEmpty()) {
                    entries.put(id, new Merged(child).entry());
                }
                steps(id, child.steps());
                child.custodians().forEach(step -> custody(id, step));
            }
            register.change(batch, entries);
            progress.more(some.size());
        }
    }

    private void custody(ChildId child, CustodianStep step) {
        String external = null;
        if (step.known() != null) {
            external = holders.get(step.known().id());
            custodyEnded.put(UUID.fromString(step.known().id()), today.minusDays(1));
        }
        custody.add(new CustodyEntry(child, step.name(), step.addressProtected(), external, today, null));
    }

    private void steps(ChildId child, List<EnrolmentStep> steps) {
        for (EnrolmentStep step : steps) {
            if (step instanceof EnrolmentStep.Begin begin) {
                begun.add(new EnrolmentEntry(child, unit(begin.unit()), begin.from(), begin.to()));
            } else if (step instanceof EnrolmentStep.Correct correct) {
                corrected.put(UUID.fromString(correct.enrolment().id()),
                        new EnrolmentEntry(child, unit(correct.unit()), correct.from(), correct.to()));
            } else if (step instanceof EnrolmentStep.End end) {
                ended.put(UUID.fromString(end.enrolment().id()), end.lastDay());
            }
        }
    }

    private void writePeriods() {
        register.end(batch, ended);
        register.correct(batch, corrected);
        for (List<EnrolmentEntry> some : slices(begun)) {
            register.enrol(batch, some);
            progress.more(some.size());
        }
        register.endCustody(batch, custodyEnded);
        slices(custody).forEach(some -> register.custody(batch, some));
    }

    private UnitId unit(UnitTarget unit) {
        return unit instanceof UnitTarget.Existing existing ? new UnitId(UUID.fromString(existing.id()))
                : opened.get(((UnitTarget.Created) unit).key());
    }

    private static ChildId id(String id) {
        return new ChildId(UUID.fromString(id));
    }

    private static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int begin = 0; begin < all.size(); begin += AT_A_TIME) {
            slices.add(all.subList(begin, Math.min(begin + AT_A_TIME, all.size())));
        }
        return slices;
    }
}
