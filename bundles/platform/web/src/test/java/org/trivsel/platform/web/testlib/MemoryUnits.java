package org.trivsel.platform.web.testlib;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitLife;
import org.trivsel.registry.Units;

/** A small organisation. Nothing changes it; closing is refused. */
public final class MemoryUnits implements Units {
    private static final LocalDate SINCE = LocalDate.of(2021, 8, 1);
    private final List<Unit> all = List.of(
            new Unit(World.MUNICIPALITY, null, "Strandby Kommune", UnitKind.MUNICIPALITY, SINCE, null),
            new Unit(World.AHORN, World.MUNICIPALITY, "Børnehuset Ahornen", UnitKind.INSTITUTION, SINCE, null),
            new Unit(World.HAVOERN, World.AHORN, "Stue Havørn", UnitKind.GROUP, SINCE, null),
            new Unit(World.LAERKE, World.AHORN, "Stue Lærke", UnitKind.GROUP, SINCE, null),
            new Unit(World.BOEGEN, World.MUNICIPALITY, "Bøgen <b>børnehave</b>", UnitKind.INSTITUTION, SINCE, null));

    @Override
    public List<Unit> tree(Caller caller, LocalDate on) {
        if (caller.hasRole(Role.ADMINISTRATION)) {
            return all;
        }
        return caller.hasRole(Role.LEADER) ? all.subList(1, 4) : all.subList(2, 3);
    }

    @Override
    public List<Unit> workplaces(Caller caller, LocalDate on, int most) {
        return tree(caller, on);
    }

    @Override
    public Unit get(Caller caller, UnitId id, LocalDate on) {
        return tree(caller, on).stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    @Override
    public Unit open(Caller caller, String name, UnitKind kind, @Nullable UnitId parent, LocalDate from) {
        return all.get(3);
    }

    @Override
    public Unit rename(Caller caller, UnitId id, String name, LocalDate from) {
        return get(caller, id, from);
    }

    @Override
    public Unit move(Caller caller, UnitId id, UnitId newParent, LocalDate from) {
        throw new Conflict("unit-below-itself", "A unit cannot lie below itself.");
    }

    @Override
    public void merge(Caller caller, UnitId id, UnitId successor, LocalDate from) {
        get(caller, id, from);
    }

    @Override
    public void close(Caller caller, UnitId id, LocalDate lastDay) {
        throw new Conflict("unit-has-children", "Children are enrolled.");
    }

    @Override
    public UnitLife life(Caller caller, UnitId id) {
        UnitLife.Other above = new UnitLife.Other(World.AHORN, "Ahorn <i>", true);
        if (id.equals(World.CLOSED)) {
            Unit last = new Unit(id, World.AHORN, "Stue Svane", UnitKind.GROUP, SINCE, World.TODAY.minusDays(1));
            return new UnitLife(List.of(new UnitLife.Stage(last, above)), last.to(), new UnitLife.Other(World.HAVOERN, "Stue <b>Havørn", true));
        }
        return new UnitLife(history(caller, id).stream().map(unit -> new UnitLife.Stage(unit, unit.parent() == null ? null : above)).toList(), null, null);
    }

    @Override
    public List<Unit> history(Caller caller, UnitId id) {
        Unit now = get(caller, id, World.TODAY);
        return List.of(
                new Unit(id, now.parent(), "Stue Blåmejse", now.kind(), LocalDate.of(2019, 8, 1), LocalDate.of(2021, 7, 31)), now);
    }
}
