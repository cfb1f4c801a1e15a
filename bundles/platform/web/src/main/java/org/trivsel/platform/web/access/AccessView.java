package org.trivsel.platform.web.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a child.
 *
 * @param everybody whether others than the reader are among them
 * @param next where the following are, or null
 */
public record AccessView(String childPath, String child, String title, List<Person> people, boolean everybody, @Nullable String next) {
    /** Somebody with what lets them. @param title the name, marked when it is the reader's own */
    public record Person(String title, String name, List<Reason> grounds) {
        static Person of(String title, String name) {
            return new Person(title, name, new ArrayList<>());
        }
    }

    /** @param role the role with its unit and period @param place where the child is @param may what that allows */
    public record Reason(String role, String place, String may) {
    }
}
