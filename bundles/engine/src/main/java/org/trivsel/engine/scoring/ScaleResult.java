package org.trivsel.engine.scoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.definition.Band;

/** A scale's score, with what is needed to explain it. */
record ScaleResult(CompiledScale scale, ScaleScore score, RawScore raw, @Nullable CompiledTable table, Optional<Band> band) { }
