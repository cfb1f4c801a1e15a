package org.trivsel.platform.roster.number;

/** Something worth knowing about an accepted number. */
public enum NumberRemark {
    /** A Danish number that fails modulus 11. Such numbers have been given out since 2007 and are as good as any other. */
    WITHOUT_MODULUS,
    /** A Norwegian D-number, for people who are not registered as residents. */
    D_NUMBER,
    /** From the Norwegian series that belongs to nobody and is meant for tests. */
    SYNTHETIC
}
