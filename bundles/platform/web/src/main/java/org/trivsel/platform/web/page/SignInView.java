package org.trivsel.platform.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Choice;

/**
 * The sign-in page.
 *
 * @param away whether somebody was signed in and has been away
 * @param left whether somebody has just signed out
 * @param problem why it did not work, or null; advice what to do
 * @param kept fields of a form that was to be sent, names and values, sent along
 */
public record SignInView(
        String tenant,
        String username,
        String returnPath,
        String csrf,
        boolean away,
        boolean left,
        @Nullable String problem,
        @Nullable String advice,
        List<Choice> kept) {
}
