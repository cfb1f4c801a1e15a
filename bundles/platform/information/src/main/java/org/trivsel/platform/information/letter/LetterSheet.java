package org.trivsel.platform.information.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is printed, in its own language.
 *
 * @param language as HTML says it
 * @param sender the unit below it, or null where it must not be known where the child is
 * @param open whether an address may be written below the name
 */
public record LetterSheet(String language, String tenant, @Nullable String sender, String date, String to, boolean open, String title, String dear,
        String about, List<Block> blocks, String foot) {

    /** A heading and what stands below it. */
    public record Block(String title, List<String> lines) {
    }
}
