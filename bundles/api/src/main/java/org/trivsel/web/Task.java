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
        String action) {

    /** Drafts come first, the newest as the one large card of the start page. */
    public enum Kind {
        DRAFT,
        OVERDUE,
        DUE,
        FOLLOW_UP
    }

    /** n of all. */
    public record Progress(int done, int all) {
    }
}
