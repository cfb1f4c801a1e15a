package org.trivsel.platform.web.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;

/** What the register holds of a child, with the forms that change it. */
public record RegisterView(
        ChildId child, String name, @Nullable String changed, RegisterForm data, List<Part> places, RegisterForm begin, List<Part> custody,
        RegisterForm add) {

    /**
     * An enrolment, or somebody's custody.
     *
     * @param period in words
     * @param now whether it lasts today
     * @param hidden whether the address is protected
     * @param forms for what is over only one that could not be used
     */
    public record Part(String title, String period, boolean now, boolean hidden, List<RegisterForm> forms) {
    }
}
