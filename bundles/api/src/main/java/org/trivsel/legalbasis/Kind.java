package org.trivsel.legalbasis;

import java.util.regex.Pattern;
import org.trivsel.access.Permission;

/**
 * A kind of record that a disclosure can cover. Whoever keeps such records defines it, and is its {@link Discloser}: nobody has a list of all.
 *
 * @param id as it stands in what was recorded for ever: lower case words with dashes, at most 100 characters; of a tool, its id, a dot, and a word, such as
 *     {@code early.positions}
 * @param permission what a role at the recipient must carry: a disclosure opens records, and makes nobody a reader of records
 */
public record Kind(String id, Permission permission) {
    private static final Pattern FORM = Pattern.compile("(?=.{1,100}$)[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?");

    public Kind {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the id of a kind of record: " + id);
        }
    }
}
