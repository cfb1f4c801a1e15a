package org.trivsel.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;

/**
 * Something that waits for the caller.
 *
 * @param title for example "Sprogvurdering af Ella", in the caller's language
 * @param detail second line
 * @param until the day it should be done, or null
 * @param done how much of it is done and how much there is, for a draft; null otherwise
 * @param action what the link says, for example "Fortsæt vurderingen"
 * @param act what can be done right here without opening it, or null
 */
public record Task(
        Kind kind,
        String path,
        String title,
        String detail,
        @Nullable ChildId child,
        @Nullable String childName,
        @Nullable LocalDate until,
        @Nullable Progress done,
        String action,
        @Nullable Act act) {

    /** A task that is done where it leads. */
    public Task(Kind kind, String path, String title, String detail, @Nullable ChildId child, @Nullable String childName, @Nullable LocalDate until,
            @Nullable Progress done, String action) {
        this(kind, path, title, detail, child, childName, until, done, action, null);
    }

    /** Drafts come first, the newest as the one large card of the start page. */
    public enum Kind {
        DRAFT,
        OVERDUE,
        DUE,
        FOLLOW_UP,
        /** A list of more such tasks than are named. Stands below the others and is always shown. */
        MORE
    }

    /** Something done by a button. @param path where it is posted; the answer leads back @param label what the button says @param about the same
     * for a reader of screens, with whom or what it is about */
    public record Act(String path, String label, String about) {
    }

    /** n of all. */
    public record Progress(int done, int all) {
    }
}
