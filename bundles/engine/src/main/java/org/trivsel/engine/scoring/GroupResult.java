package org.trivsel.engine.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.definition.Band;
import org.trivsel.instrument.norm.GroupNorm;

/** A group's score, with what is needed to explain it. */
record GroupResult(CompiledGroup group, GroupScore score, List<String> scales, @Nullable BigDecimal mean, @Nullable GroupNorm norm,
        Optional<Band> band) { }
