package org.trivsel.testlib;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.licence.Hindrance;
import org.trivsel.licence.Licences;
import org.trivsel.problem.Forbidden;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/** Licences as a test says: everybody is certified and everything granted, until it says otherwise. */
public final class MemoryLicences implements Licences {
    /** Whether who asks is certified. */
    public boolean certified = true;
    /** Whether who asks may assess. */
    public boolean assesses = true;

    @Override
    public void draw(Transaction tx, Caller caller, Definition definition, AssessmentId assessment, @Nullable UnitId unit) {
        requireCertified(caller, definition);
    }

    @Override
    public void giveBack(Transaction tx, Caller caller, AssessmentId assessment) {
        // Nothing is counted.
    }

    @Override
    public List<Hindrance> hindrances(Transaction tx, Caller caller, Definition definition, @Nullable UnitId unit) {
        return certified || !definition.licence().certified() ? List.of() : List.of(Hindrance.NOT_CERTIFIED);
    }

    @Override
    public String sentence(Caller caller, Hindrance hindrance) {
        return hindrance.id();
    }

    @Override
    public void requireCertified(Transaction tx, Caller caller, Definition definition) {
        requireCertified(caller, definition);
    }

    @Override
    public void requireCertified(Caller caller, Definition definition) {
        if (definition.licence().certified() && !certified) {
            throw new Forbidden(Hindrance.NOT_CERTIFIED.id(), "not certified", null);
        }
    }

    @Override
    public boolean mayReadItems(Caller caller, Definition definition) {
        return !definition.licence().isSecret() || assesses && (certified || !definition.licence().certified());
    }
}
