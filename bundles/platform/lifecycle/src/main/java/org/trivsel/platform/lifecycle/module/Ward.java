package org.trivsel.platform.lifecycle.module;

import org.jspecify.annotations.Nullable;
import org.trivsel.quarantine.Ailment;

/** What whoever installs asks of, and tells, the quarantine. */
interface Ward {
    /** Where nothing is ever set apart. */
    Ward NONE = new Ward() {
        @Override
        public @Nullable String whyNot(NodeTable.Wanted module) {
            return null;
        }

        @Override
        public void harms(NodeTable.Wanted module, Ailment ailment, String cause) {
            // Nobody is told.
        }

        @Override
        public void gaveUp(NodeTable.Wanted module, String cause) {
            // Nobody is told.
        }
    };

    /** Why it is not started, in words that go on from its name; null when it is. */
    @Nullable String whyNot(NodeTable.Wanted module);

    /** It has been ready once, and does harm now. */
    void harms(NodeTable.Wanted module, Ailment ailment, String cause);

    /** It was on trial and is wanted no more. */
    void gaveUp(NodeTable.Wanted module, String cause);
}
