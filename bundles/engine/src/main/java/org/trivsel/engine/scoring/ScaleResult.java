package org.trivsel.engine.scoring;

import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Outcome.ScaleScore;

/** A scale's score, with what is needed to explain it. */
record ScaleResult(CompiledScale scale, ScaleScore score, RawScore raw, @Nullable CompiledTable table) { }
