package org.trivsel.platform.information.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.information.letter.LetterSheet;
import org.trivsel.ui.Choice;
import org.trivsel.ui.Wrong;

/**
 * Letters to be printed, one a page.
 *
 * @param path of this page, and where they are marked as handed out
 * @param may whether the caller may mark them
 * @param other what leads to all letters, or back to those of whoever was not told
 * @param languages addresses of this page in one language for all
 * @param nobody children about whom the register knows no custody holder
 * @param more whether there are more children than are looked at
 */
public record LettersView(String title, String detail, String back, String from, String path, boolean may, String csrf, Link other, List<Link> languages,
        List<Printed> letters, List<String> nobody, boolean more, List<Choice> channels, String today, List<Wrong> wrongs) {

    /** A letter with what is said about it on the screen only. @param mark what says that it was handed out @param sealed of a protected address, or null */
    public record Printed(LetterSheet sheet, String mark, String language, @Nullable String sealed) {
    }

    /** An address and how it is called. */
    public record Link(String path, String label) {
    }
}
