package org.trivsel.platform.lifecycle.module;

import org.trivsel.quarantine.Ailment;

/** What whoever installs asks of, and tells, the quarantine. */
interface Ward {
    /** Where nothing is ever set apart. */
    Ward NONE = new Ward() {
        @Override
        public boolean isApart(NodeTable.Wanted module) {
            return false;
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

    boolean isApart(NodeTable.Wanted module);

    /** It has been ready once, and does harm now. */
    void harms(NodeTable.Wanted module, Ailment ailment, String cause);

    /** It was on trial and is wanted no more. */
    void gaveUp(NodeTable.Wanted module, String cause);
}
