package org.trivsel.conformance;

/** How much a finding matters. */
public enum Severity {
    /** Must be mended: nothing is signed with it. */
    ERROR("Must be mended"),
    /** May be meant; somebody who knows the instrument decides. */
    WARNING("Look at this"),
    /** Good to know. */
    NOTE("Good to know");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
