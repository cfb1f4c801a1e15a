package org.trivsel.engine.scoring;

import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Measure.NotScorable;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Sex;

/**
 * Whom an outcome is about, and the norms to set the scores against.
 *
 * @param setting what else is known, the season filled in
 * @param absent why there are no norms at all, when there are none
 */
public record Standing(Age age, Sex sex, Setting setting, @Nullable CompiledNorms norms, NotScorable absent) { }
