package org.trivsel.tools.early.page;

import org.jspecify.annotations.Nullable;

/** Whether what was written is safe. @param refused why it was not kept, or null */
public record SavedView(int revision, String label, @Nullable String refused) {
}
