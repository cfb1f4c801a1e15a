package org.trivsel.tools.early.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Avatar;

/**
 * A list that leads on: rounds, groups, or children.
 *
 * @param from where it is reached from, or null
 * @param none what stands there when there is nothing
 * @param movement whether the overview of many children is for the caller
 * @param letters where custody holders are told who have to be first, or null
 */
public record ListView(String title, String detail, @Nullable String fromPath, @Nullable String from, List<Row> rows, String none, String noneText,
        boolean movement, @Nullable String letters) {

    /** @param path where it leads; null when it leads nowhere yet @param avatar of a child; null for things @param zone of a shared position, or null */
    public record Row(@Nullable String path, String title, String detail, @Nullable Avatar avatar, String icon, @Nullable String state, @Nullable String kind,
            @Nullable String zone) {
    }
}
