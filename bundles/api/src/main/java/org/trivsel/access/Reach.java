package org.trivsel.access;

import java.util.UUID;

/**
 * Where a permission holds.
 *
 * @param wholeTenant everywhere, also for children without a unit
 * @param roots otherwise: at these units and all below them; empty means nowhere
 */
public record Reach(boolean wholeTenant, UUID[] roots) {
    public boolean isNowhere() {
        return !wholeTenant && roots.length == 0;
    }
}
