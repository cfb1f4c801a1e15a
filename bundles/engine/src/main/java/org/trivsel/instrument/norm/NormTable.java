package org.trivsel.instrument.norm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.ScoreKind;
import org.trivsel.instrument.Sex;

/**
 * Raw score to z, percentile and other scores, for one form, scale, sex, age and whatever keys it states.
 *
 * @param sampleSize children in this cell
 * @param lowest raw score of the first row; whole rows follow without gap
 * @param z one a row, or empty when the table does not give it; so with {@code percentile}
 * @param keys children this table is for; a key it does not state does not matter to it
 * @param scores other kinds of score, one a row
 * @param steps for raw scores with decimals: the raw score at which each row begins; empty when rows are whole numbers
 * @param end with steps: the highest raw score of the last row
 */
public record NormTable(String form, String scale, Sex sex, AgeWindow ages, int sampleSize, int lowest,
        List<BigDecimal> z, List<Integer> percentile, Map<Key, String> keys, Map<ScoreKind, List<BigDecimal>> scores,
        List<BigDecimal> steps, BigDecimal end) {

    /** How many rows there are. */
    public int rows() {
        int others = scores.values().stream().mapToInt(List::size).max().orElse(0);
        return Math.max(others, Math.max(z.size(), percentile.size()));
    }

    public int highest() {
        return steps.isEmpty() ? lowest + rows() - 1 : end.intValue();
    }
}
