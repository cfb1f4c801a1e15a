package org.trivsel.ui;

/** A tab, or a chip that filters: a link. @param current whether it is the one shown */
public record Tab(String path, String label, boolean current) {
}
