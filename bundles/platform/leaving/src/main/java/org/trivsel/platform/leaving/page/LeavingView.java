package org.trivsel.platform.leaving.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Wrong;

/**
 * How a tenant leaves.
 *
 * @param path of this page
 * @param tenantPath of the page about the tenant
 * @param waits whether an export is being made
 * @param refused why the export was not ordered, or null
 * @param terms what has to be before it is deleted
 * @param open whether it can be deleted by now
 * @param exported whether its administration has fetched an export
 * @param typed what was typed, to be shown again
 */
public record LeavingView(String name, String key, String path, String tenantPath, List<ExportsView.Row> exports, boolean waits, @Nullable String refused,
        List<Term> terms, boolean open, boolean exported, Typed typed, List<Wrong> wrongs, String csrf) {
    /** What has to be. @param met whether it is so */
    public record Term(String text, String detail, boolean met) {
    }

    /** The form as typed so far. */
    public record Typed(String key, String reason, boolean withoutExport) {
    }

    /** The field's message, or null. */
    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
