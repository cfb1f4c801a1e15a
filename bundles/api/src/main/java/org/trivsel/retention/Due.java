package org.trivsel.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What would go in the next run.
 *
 * @param keeper its id
 * @param name in the language of whoever asks
 * @param setting that says for how long
 * @param months how long it is kept; 0 until somebody decides
 * @param before what was last touched before this day goes; null while nothing does
 * @param records how many go
 * @param held how many would go if nothing were held
 */
public record Due(String keeper, String name, String setting, int months, @Nullable LocalDate before, int records, int held) {
}
