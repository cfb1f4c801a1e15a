package org.trivsel.instrument.norm;

import java.math.BigDecimal;
import java.util.Map;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Sex;

/**
 * Mean and standard deviation, in the norm sample, of the mean z of a group of scales. Scales are correlated, so the mean of their z has
 * a smaller spread than 1; this brings it back.
 */
public record GroupNorm(String form, String group, Sex sex, AgeWindow ages, int sampleSize, BigDecimal mean,
        BigDecimal deviation, Map<Key, String> keys) { }
