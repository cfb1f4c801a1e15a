package org.trivsel.platform.roster.number;

/** A country where children have no number that a municipality may use, such as Germany. */
final class NoNumbers implements NumberScheme {

    @Override
    public NumberCheck check(String text) {
        return NumberCheck.Refused.because(NumberFault.NOT_USED);
    }

    @Override
    public int length() {
        return 0;
    }
}
