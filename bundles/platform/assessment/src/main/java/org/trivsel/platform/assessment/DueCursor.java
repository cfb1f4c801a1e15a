package org.trivsel.platform.assessment;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Due;
import org.trivsel.problem.Invalid;

/** Where a page of the due ended: the child, and the form for one who is due for several. */
record DueCursor(@Nullable UUID child, @Nullable String form) {
    static final DueCursor BEGINNING = new DueCursor(null, null);
    private static final Pattern TEXT = Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})~([\\w.-]{1,100})");

    static DueCursor of(@Nullable String text) {
        if (text == null) {
            return BEGINNING;
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw unknown();
        }
        return new DueCursor(UUID.fromString(parts.group(1)), parts.group(2));
    }

    static DueCursor after(Due last) {
        return new DueCursor(last.child().id().value(), last.form());
    }

    String text() {
        return child + "~" + form;
    }

    static Invalid unknown() {
        return new Invalid("cursor", "cursor", "This is no cursor. Give back the one that came with the page before, or none.");
    }
}
