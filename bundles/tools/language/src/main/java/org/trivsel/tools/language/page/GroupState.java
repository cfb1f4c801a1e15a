package org.trivsel.tools.language.page;

import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.FormChoice;

/** How far a child of a group is. */
enum GroupState {
    DRAFT("draft", "pencil"),
    DUE("due", "clock"),
    DONE("done", "check"),
    /** No form fits the age today, and there is no result. */
    NOT_NOW("not-now", "minus");

    private final String key;
    private final String icon;

    GroupState(String key, String icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    String icon() {
        return icon;
    }

    static GroupState of(GroupRow row, FormChoice today) {
        if (row.draft() != null) {
            return DRAFT;
        }
        Assessment latest = row.latest();
        if (today instanceof FormChoice.Chosen chosen && (latest == null || !latest.form().equals(chosen.form().id()))) {
            return DUE;
        }
        return latest == null ? NOT_NOW : DONE;
    }
}
