package org.trivsel.platform.forms.page;

import org.trivsel.assessment.GroupRow;

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

    static GroupState of(GroupRow row) {
        if (row.draft() != null) {
            return DRAFT;
        }
        return row.due() != null ? DUE : row.latest() == null ? NOT_NOW : DONE;
    }
}
