package org.trivsel.licence;

import org.jspecify.annotations.Nullable;

/**
 * How often an instrument was used in some days: what is invoiced.
 *
 * @param tenant key of the tenant
 * @param unit name of the unit by which it is counted, null where it is not counted by unit, or the child was enrolled nowhere
 * @param reference of the grant it was drawn from
 * @param drawn uses begun in these days
 * @param returned of those drawn at any time, how many were given back in these days
 */
public record UsedLine(String tenant, String instrument, @Nullable String unit, String reference, int drawn, int returned) {
    /** What is to be paid. */
    public int used() {
        return drawn - returned;
    }
}
