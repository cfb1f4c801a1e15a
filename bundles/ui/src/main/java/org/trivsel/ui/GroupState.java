package org.trivsel.ui;

import org.trivsel.assessment.GroupRow;

/** How far a child of a group is with an instrument; the key of its words and its icon. */
public enum GroupState {
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

    public String key() {
        return key;
    }

    public String icon() {
        return icon;
    }

    public static GroupState of(GroupRow row) {
        if (row.draft() != null) {
            return DRAFT;
        }
        return row.due() != null ? DUE : row.latest() == null ? NOT_NOW : DONE;
    }
}
