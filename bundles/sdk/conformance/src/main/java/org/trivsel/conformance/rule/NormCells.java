package org.trivsel.conformance.rule;

import org.trivsel.instrument.norm.NormTable;

/** How tables of norms are named. */
final class NormCells {
    private NormCells() {
    }

    /** As {@link org.trivsel.instrument.norm.NormCheck} names them. */
    static String name(NormTable table) {
        return "scale \"" + table.scale() + "\" in form \"" + table.form() + "\" for " + table.sex().id() + (table.keys().isEmpty() ? "" : " and " + table.keys());
    }

    /** With its ages. */
    static String full(NormTable table) {
        return name(table) + ", ages " + table.ages();
    }
}
