package org.trivsel.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What would go in the next run.
 *
 * @param keeper its id
 * @param name in the language of whoever asks
 * @param setting that says for how long; empty for the log of uses, for which the legal profile of the country does
 * @param months how long it is kept; 0 until somebody decides
 * @param before what was last touched before this day goes; null while nothing does
 * @param records how many go; of the log no more than 100,000 are counted
 * @param held how many would go if nothing were held
 */
public record Due(String keeper, String name, String setting, int months, @Nullable LocalDate before, int records, int held) {
}
