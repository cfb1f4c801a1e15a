package org.trivsel.platform.runner.page;

import org.jspecify.annotations.Nullable;

/** One way to answer. @param picture address, or null @param key the key that chooses it */
public record ChoiceView(String id, String name, @Nullable String picture, boolean chosen, int key) {
}
