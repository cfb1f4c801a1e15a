package org.trivsel.platform.runner.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of a draft: every item, one of them showing, and the overview.
 *
 * @param close where the page is left to
 * @param account whose answers these are, for the script
 * @param answers JSON, for the script
 * @param child given name
 * @param current id of the item that shows; empty for the overview
 * @param total items that are no practice
 * @param done how many of them need no more asking
 * @param stopped what is said about a part whose rest is left out, or null
 * @param deletable whether the draft may be deleted
 * @param way what the engine says about the way, for the script; null when the script knows it by itself
 * @param taken which form was taken instead of the one that fits, and why; or empty
 * @param printable whether the licence lets it be printed
 * @param wrong why an answer was not taken, or empty
 */
public record RunView(
        String path,
        String assets,
        String close,
        String account,
        int revision,
        String answers,
        String child,
        String current,
        List<PartView> parts,
        List<ItemView> items,
        int total,
        int done,
        @Nullable String stopped,
        boolean deletable,
        @Nullable String way,
        String taken,
        boolean printable,
        String wrong) {

    /** The item that shows. */
    public Optional<ItemView> showing() {
        return items.stream().filter(item -> item.id().equals(current)).findFirst();
    }

    public List<ItemView> itemsOf(PartView part) {
        return items.stream().filter(item -> item.part().equals(part)).toList();
    }

    public long open() {
        return items.stream().filter(ItemView::isOpen).count();
    }

    public String last() {
        return items.stream().filter(item -> !item.aside()).reduce((one, later) -> later).orElseThrow().path();
    }
}
