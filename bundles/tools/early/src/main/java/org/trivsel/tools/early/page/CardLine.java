package org.trivsel.tools.early.page;

import org.jspecify.annotations.Nullable;

/** A shared position on the child's page. @param zone null: they do not agree */
public record CardLine(String when, @Nullable String zone, String position) {
}
