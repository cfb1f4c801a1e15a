package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;
import org.trivsel.ui.Wrong;

/** One that is or was set apart. @param machine whether the cause is in the words of the machine */
public record ApartView(String title, String ailment, String cause, boolean machine, boolean isNow, String path, List<Count> facts, String reason,
        List<Wrong> wrongs, String csrf) {
    /** What is wrong with the field, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
