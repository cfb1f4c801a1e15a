package org.trivsel.platform.legalbasis.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Count;

/** What was disclosed to the reader. */
public final class ReceivedView {
    private ReceivedView() {
    }

    /** All that is in force. */
    public record Index(String title, List<Row> rows) {
    }

    /** @param name of the child */
    public record Row(String path, String name, String what, String detail) {
    }

    /** What one of them opens. @param facts on which basis, from whom, until when */
    public record One(String title, List<Count> facts, List<Record> records) {
    }

    /** @param path where all of it is, or null */
    public record Record(String title, String kind, String day, String text, @Nullable String path) {
    }
}
