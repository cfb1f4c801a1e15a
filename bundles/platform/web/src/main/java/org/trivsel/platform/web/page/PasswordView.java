package org.trivsel.platform.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Wrong;

/**
 * Where somebody chooses a password.
 *
 * @param username for what keeps passwords, or null when it is not known here
 * @param forced whether nothing else can be done before
 * @param returnPath where to go afterwards
 * @param wrongs what is wrong with what was typed
 */
public record PasswordView(@Nullable String username, boolean forced, String returnPath, String csrf, List<Wrong> wrongs) {
    /** The field's message, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
