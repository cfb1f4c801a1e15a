package org.trivsel.licence;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/**
 * Keeps to the terms an instrument's publisher set: asked by whoever begins, answers, scores or shows an assessment. Instruments that are free and ask
 * for no certificate cost no statement. Safe for use by many threads.
 */
@ProviderType
public interface Licences {
    /**
     * Draws one use for an assessment that is being begun, in the transaction in which it is written: it is drawn exactly when that is committed.
     * Many may draw at once; no more is drawn than was granted.
     *
     * @param unit where the child is enrolled, or null
     * @throws org.trivsel.problem.Conflict when nothing that was granted covers it, with the id of the {@link Hindrance} as code and a message in the
     *     caller's language
     * @throws org.trivsel.problem.Forbidden when the caller lacks the certificate, as {@link #requireCertified}
     */
    void draw(Transaction tx, Caller caller, Definition definition, AssessmentId assessment, @Nullable UnitId unit) throws SQLException;

    /** Gives back the use of an assessment that was begun by mistake and in which nothing was ever answered. Nothing happens when none was drawn. */
    void giveBack(Transaction tx, Caller caller, AssessmentId assessment) throws SQLException;

    /** What stands in the way of beginning today, worst last; draws nothing. @param unit where the child is enrolled, or null */
    List<Hindrance> hindrances(Transaction tx, Caller caller, Definition definition, @Nullable UnitId unit) throws SQLException;

    /** A hindrance as a sentence in the caller's language. */
    String sentence(Caller caller, Hindrance hindrance);

    /**
     * For each act of giving an instrument: beginning, answering, scoring.
     *
     * @throws org.trivsel.problem.Forbidden with the code {@code not-certified}, a message in the caller's language, and the entry in the audit to follow
     */
    void requireCertified(Transaction tx, Caller caller, Definition definition) throws SQLException;

    /** As {@link #requireCertified(Transaction, Caller, Definition)}, where there is no transaction at hand. */
    void requireCertified(Caller caller, Definition definition);

    /**
     * Whether the caller may see the content of items: of secret ones only whoever may give the instrument, which is somebody who may assess, and is
     * certified where that is asked for. What is seen of a child besides is decided by {@link org.trivsel.access.Access}.
     */
    boolean mayReadItems(Caller caller, Definition definition);
}
