package org.trivsel.engine.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.norm.GroupNorm;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormTable;

/** A norm pack ready for look-up. A child of stated sex is set against its own table, else against the one for any. */
public final class CompiledNorms {
    private record Key(String form, String what, Sex sex) { }

    private final NormPack pack;
    private final Map<Key, ByAge<CompiledTable>> tables = new HashMap<>();
    private final Map<Key, ByAge<GroupNorm>> groups = new HashMap<>();

    public CompiledNorms(NormPack pack) {
        this.pack = pack;
        for (NormTable table : pack.tables()) {
            tables.computeIfAbsent(new Key(table.form(), table.scale(), table.sex()), none -> new ByAge<>())
                    .add(table.ages(), new CompiledTable(table));
        }
        for (GroupNorm norm : pack.groups()) {
            groups.computeIfAbsent(new Key(norm.form(), norm.group(), norm.sex()), none -> new ByAge<>())
                    .add(norm.ages(), norm);
        }
    }

    public NormPack pack() {
        return pack;
    }

    @Nullable CompiledTable table(String form, String scale, Sex sex, Age age) {
        return find(tables::get, form, scale, sex, age);
    }

    @Nullable GroupNorm group(String form, String group, Sex sex, Age age) {
        return find(groups::get, form, group, sex, age);
    }

    private static <T> @Nullable T find(Function<Key, @Nullable ByAge<T>> cells, String form, String what, Sex sex, Age age) {
        ByAge<T> own = cells.apply(new Key(form, what, sex));
        T found = own == null ? null : own.at(age);
        if (found != null || sex == Sex.UNSPECIFIED) {
            return found;
        }
        ByAge<T> any = cells.apply(new Key(form, what, Sex.UNSPECIFIED));
        return any == null ? null : any.at(age);
    }
}
