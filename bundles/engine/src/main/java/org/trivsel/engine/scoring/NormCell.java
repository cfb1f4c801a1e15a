package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.norm.GroupNorm;

/** The norms that hold for one child on one day with one form. */
final class NormCell {
    private final Standing standing;
    private final String form;

    NormCell(Standing standing, String form) {
        this.standing = standing;
        this.form = form;
    }

    @Nullable CompiledTable table(String scale) {
        CompiledNorms norms = standing.norms();
        return norms == null ? null : norms.table(form, scale, standing);
    }

    @Nullable GroupNorm group(String group) {
        CompiledNorms norms = standing.norms();
        return norms == null ? null : norms.group(form, group, standing);
    }

    /** Other scores that the pack lets be worked out from z. */
    Map<ScoreKind, BigDecimal> derived(BigDecimal z) {
        CompiledNorms norms = standing.norms();
        if (norms == null || norms.pack().derived().isEmpty()) {
            return Map.of();
        }
        Map<ScoreKind, BigDecimal> scores = new EnumMap<>(ScoreKind.class);
        norms.pack().derived().stream().filter(ScoreKind::linear).forEach(kind -> scores.put(kind, kind.ofZ(z)));
        return scores;
    }

    /** Why there is nothing here for the scale or group. */
    NotScorable why(String what) {
        CompiledNorms norms = standing.norms();
        return norms == null ? standing.absent() : norms.why(form, what, standing);
    }
}
