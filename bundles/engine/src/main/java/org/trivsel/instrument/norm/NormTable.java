package org.trivsel.instrument.norm;

import java.math.BigDecimal;
import java.util.List;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Sex;

/**
 * Raw score to z and percentile, for one form, scale, sex and age.
 *
 * @param sampleSize children in this cell
 * @param lowest raw score of the first row; the rows follow without gap
 */
public record NormTable(String form, String scale, Sex sex, AgeWindow ages, int sampleSize, int lowest,
        List<BigDecimal> z, List<Integer> percentile) {

    public int highest() {
        return lowest + z.size() - 1;
    }
}
