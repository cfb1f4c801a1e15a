package org.trivsel.platform.forms.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.forms.chart.Range;

/**
 * What a scale, group or verdict came to, as people are told it.
 *
 * @param number of the kind it is judged by; null when there is none
 * @param shown the number in words, or a dash
 * @param word of its band or choice; empty where nothing is said of numbers
 * @param at id of that band or choice, or null
 * @param why a sentence when there is no number, or null
 */
record Score(String id, String title, @Nullable BigDecimal number, String shown, String word, @Nullable String at, Range range, @Nullable String why) {
    /** Where it stands from 0 to 1; null when there is no number. */
    @Nullable Double share() {
        return number == null ? null : range.share(number);
    }
}
