package org.trivsel.platform.information;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.information.Channel;
import org.trivsel.registry.ChildId;

/**
 * Somebody who holds custody over a child today.
 *
 * @param homeLanguages spoken at the child's home, first the main one
 * @param sealed whether no letter about the child says where it is: the address of the child, or of anybody who holds custody over it today, is protected, and
 *     whoever gets a letter may show it to the others
 * @param before the language in which this holder was told something the last time, or null
 * @param told the last time that this holder was told, or null
 */
public record Recipient(ChildId child, String childName, List<String> homeLanguages, boolean childProtected, UUID holder, String name,
        boolean holderProtected, boolean sealed, @Nullable String before, @Nullable Last told) {

    /** Whether no address may be written below the name. */
    public boolean isProtected() {
        return childProtected || holderProtected;
    }

    Recipient lastTold(@Nullable Last last) {
        return new Recipient(child, childName, homeLanguages, childProtected, holder, name, holderProtected, sealed, before, last);
    }

    /** @param by null when the account is gone */
    public record Last(LocalDate day, Channel channel, @Nullable String by) {
    }
}
