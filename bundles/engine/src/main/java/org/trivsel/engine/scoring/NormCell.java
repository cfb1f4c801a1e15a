package org.trivsel.engine.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Measure.Reason;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.norm.GroupNorm;

/** The norms that hold for one child on one day with one form. */
final class NormCell {
    private final @Nullable CompiledNorms norms;
    private final String form;
    private final Subject subject;
    private final Age age;

    NormCell(@Nullable CompiledNorms norms, String form, Subject subject) {
        this.norms = norms;
        this.form = form;
        this.subject = subject;
        this.age = subject.age();
    }

    Age age() {
        return age;
    }

    Sex sex() {
        return subject.sex();
    }

    @Nullable CompiledTable table(String scale) {
        return norms == null ? null : norms.table(form, scale, subject.sex(), age);
    }

    @Nullable GroupNorm group(String group) {
        return norms == null ? null : norms.group(form, group, subject.sex(), age);
    }

    /** Why there is nothing here. */
    NotScorable why() {
        return norms == null ? new NotScorable(Reason.NO_NORMS, List.of(subject.date().toString()))
                : new NotScorable(Reason.NO_NORM_TABLE, List.of(age.toString(), subject.sex().id()));
    }
}
