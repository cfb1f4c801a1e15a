package org.trivsel.tools.early.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters about what came of a conversation, one for each who holds custody, in their own language.
 *
 * @param back where the conversation is
 * @param languages to choose from
 * @param leftOut names of those who get none
 */
public record ResultLetterView(String title, String back, List<Link> languages, List<Letter> letters, List<String> leftOut) {

    /** An address and how it is called. */
    public record Link(String path, String label) {
    }

    /**
     * @param language as HTML says it
     * @param sender the unit, or null where it must not be known where the child is
     * @param open whether an address may be written below the name
     */
    public record Letter(String language, String tenant, @Nullable String sender, String date, String to, boolean open, String title, List<String> opening,
            List<Block> blocks) {
    }

    /** A heading and what stands below it. @param quoted written by people in their own language */
    public record Block(String title, List<String> lines, boolean quoted) {
    }
}
