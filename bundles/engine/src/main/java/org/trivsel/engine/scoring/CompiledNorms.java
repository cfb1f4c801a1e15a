package org.trivsel.engine.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/**
 * A norm pack ready for look-up. Norms that state keys which fit come first; then those that state none. Within each, a child of stated sex is set
 * against its own table, else against the one for any.
 */
public final class CompiledNorms {
    private final NormPack pack;
    private final Cells<CompiledTable> tables = new Cells<>();
    private final Cells<GroupNorm> groups = new Cells<>();

    public CompiledNorms(NormPack pack) {
        this.pack = pack;
        for (NormTable table : pack.tables()) {
            tables.add(table.form(), table.scale(), table.sex(), table.ages(), table.keys(), new CompiledTable(table, pack.derived()));
        }
        for (GroupNorm norm : pack.groups()) {
            groups.add(norm.form(), norm.group(), norm.sex(), norm.ages(), norm.keys(), norm);
        }
    }

    public NormPack pack() {
        return pack;
    }

    @Nullable CompiledTable table(String form, String scale, Standing standing) {
        return tables.find(form, scale, standing);
    }

    @Nullable GroupNorm group(String form, String group, Standing standing) {
        return groups.find(form, group, standing);
    }

    /** Why there is no table for the scale, or no norm for the group. */
    NotScorable why(String form, String what, Standing standing) {
        NotScorable table = tables.why(form, what, standing);
        return table.reason() == Reason.NO_NORM_FOR ? table : groups.why(form, what, standing);
    }

    private static final class Cells<T> {
        private record Name(String form, String what, Sex sex) { }

        private final Map<Name, ByAge<T>> plain = new HashMap<>();
        private final Map<Name, KeyedCells<T>> keyed = new HashMap<>();

        void add(String form, String what, Sex sex, AgeWindow ages, Map<Key, String> keys, T thing) {
            if (keys.isEmpty()) {
                plain.computeIfAbsent(new Name(form, what, sex), none -> new ByAge<>()).add(ages, thing);
            } else {
                keyed.computeIfAbsent(new Name(form, what, Sex.UNSPECIFIED), none -> new KeyedCells<>()).add(keys, sex, ages, thing);
            }
        }

        @Nullable T find(String form, String what, Standing standing) {
            KeyedCells<T> cells = keyed.isEmpty() ? null : keyed.get(new Name(form, what, Sex.UNSPECIFIED));
            T found = cells == null ? null : cells.find(standing);
            if (found != null) {
                return found;
            }
            ByAge<T> own = plain.get(new Name(form, what, standing.sex()));
            found = own == null ? null : own.at(standing.age());
            if (found != null || standing.sex() == Sex.UNSPECIFIED) {
                return found;
            }
            ByAge<T> any = plain.get(new Name(form, what, Sex.UNSPECIFIED));
            return any == null ? null : any.at(standing.age());
        }

        NotScorable why(String form, String what, Standing standing) {
            KeyedCells<T> cells = keyed.get(new Name(form, what, Sex.UNSPECIFIED));
            return (cells == null ? Optional.<Map.Entry<Key, String>>empty() : cells.lacking(standing))
                    .map(lacking -> new NotScorable(Reason.NO_NORM_FOR, List.of(lacking.getKey().id(), lacking.getValue())))
                    .orElseGet(() -> new NotScorable(Reason.NO_NORM_TABLE, List.of(standing.age().toString(), standing.sex().id())));
        }
    }
}
