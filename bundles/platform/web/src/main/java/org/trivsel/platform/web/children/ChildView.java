package org.trivsel.platform.web.children;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Child;
import org.trivsel.registry.Enrolment;
import org.trivsel.web.ChildCard;

/**
 * A child's page.
 *
 * @param detail exact age and languages
 * @param paused titles of tools that can say nothing right now
 * @param actions what can be done next, at most one of them primary, that one first
 * @param timeline newest first
 * @param cards with something to show
 * @param printed when and by whom, for paper
 * @param number whether the national number may be shown
 * @param edit whether the register may be kept
 * @param disclosures whether it may be seen to whom else something was disclosed
 * @param uses whether it may be seen who has used the child's data
 */
public record ChildView(
        Child child,
        String detail,
        List<String> paused,
        List<ChildCard.Action> actions,
        List<Event> timeline,
        List<ChildCard> cards,
        List<Enrolment> enrolments,
        String printed,
        boolean number,
        boolean edit,
        boolean disclosures,
        boolean uses,
        String csrf) {

    /** Something that happened. */
    public record Event(
            String when, String title, @Nullable String detail, @Nullable String badge, @Nullable String path, String icon, boolean now) {
    }
}
