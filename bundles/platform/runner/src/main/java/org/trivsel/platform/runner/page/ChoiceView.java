package org.trivsel.platform.runner.page;

import org.jspecify.annotations.Nullable;

/** One way to answer. @param picture address, or null @param key the key that chooses it @param anchor what is meant by it, or empty @param sound what is heard, or null */
public record ChoiceView(String id, String name, @Nullable String picture, boolean chosen, int key, String anchor, @Nullable SoundView sound) {
    ChoiceView(String id, String name, @Nullable String picture, boolean chosen, int key, String anchor) {
        this(id, name, picture, chosen, key, anchor, null);
    }
}
