package org.trivsel.platform.roster.plan;

import org.trivsel.platform.roster.number.NationalNumber;

/** The keyed hash by which a number is found again, so that registered numbers need never be read in clear. */
@FunctionalInterface
public interface NumberKeys {

    /** The key of a number: always the same for the same number. */
    String keyOf(NationalNumber number);
}
