package org.trivsel.platform.runner;

import org.trivsel.access.Caller;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LicenceTerms.Print;
import org.trivsel.licence.Licences;
import org.trivsel.problem.Forbidden;

/** Who sees what an instrument asks: the one place these pages ask. */
final class ItemSight {
    private static final String SECRET = "items-secret";

    private final Licences licences;

    ItemSight(Licences licences) {
        this.licences = licences;
    }

    /** For pages on which the instrument is given. @throws Forbidden {@code not-certified} */
    void requireToGive(Caller caller, Definition definition) {
        licences.requireCertified(caller, definition);
        require(caller, definition);
    }

    /** For whatever tells what an item is. @throws Forbidden {@code items-secret} */
    void require(Caller caller, Definition definition) {
        if (!licences.mayReadItems(caller, definition)) {
            throw new Forbidden(SECRET, "The publisher keeps the items of this instrument secret.", null);
        }
    }

    /** For a form on paper. @throws Forbidden {@code items-secret} when the licence or the caller's rights do not allow it */
    void requirePrint(Caller caller, Definition definition, Print print) {
        if (!definition.licence().prints(print)) {
            throw new Forbidden(SECRET, "The licence of this instrument does not allow this print.", null);
        }
        require(caller, definition);
    }
}
