package org.trivsel.platform.information;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.information.Told;
import org.trivsel.platform.information.Recipient.Last;

/**
 * Who holds custody over a child today, and what was recorded about all who ever did.
 *
 * @param told the newest first
 */
public record OfChild(List<Recipient> holders, List<Told> told) {

    /** Those who hold custody, with the last time that they were told by this letter. */
    public List<Recipient> holders(String letter) {
        return holders.stream().map(one -> one.lastTold(last(one, letter))).toList();
    }

    private @Nullable Last last(Recipient to, String letter) {
        return told.stream().filter(one -> one.counts() && one.letter().equals(letter) && one.holder().equals(to.holder())).findFirst()
                .map(one -> new Last(one.day(), one.channel(), one.by())).orElse(null);
    }
}
