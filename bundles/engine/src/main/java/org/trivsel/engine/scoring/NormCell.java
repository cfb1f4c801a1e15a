package org.trivsel.engine.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.norm.GroupNorm;

/** The norms that hold for one child on one day with one form. */
final class NormCell {
    private final @Nullable CompiledNorms norms;
    private final String form;
    private final Age age;
    private final Sex sex;

    NormCell(@Nullable CompiledNorms norms, String form, Age age, Sex sex) {
        this.norms = norms;
        this.form = form;
        this.age = age;
        this.sex = sex;
    }

    Age age() {
        return age;
    }

    Sex sex() {
        return sex;
    }

    @Nullable CompiledTable table(String scale) {
        return norms == null ? null : norms.table(form, scale, sex, age);
    }

    @Nullable GroupNorm group(String group) {
        return norms == null ? null : norms.group(form, group, sex, age);
    }

    /** Why there is nothing here. */
    NotScorable why() {
        return norms == null ? new NotScorable(Reason.NO_NORMS, List.of())
                : new NotScorable(Reason.NO_NORM_TABLE, List.of(age.toString(), sex.id()));
    }
}
