package org.trivsel.module;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/**
 * The modules of this system. They lie in the database; which of them are wanted is decided here, and every node installs and removes by itself
 * what it takes to agree with that. Only operators; what is done and what is refused is both in the audit. Safe for use by many threads.
 */
@ProviderType
public interface Modules {
    /** Most bytes of a bundle. */
    int largest();

    /**
     * Takes in a bundle after having looked at it; nothing of it is run. The same bytes once more change nothing.
     *
     * @throws org.trivsel.problem.Invalid when it is too large, or no bundle of a tool that could run here; it says what is wrong
     * @throws org.trivsel.problem.Conflict when its version or id belongs to something else
     */
    Artefact upload(Caller operator, InputStream jar);

    /** Those after the one with this sha-256, the newest first. @param after null: from the beginning */
    List<Artefact> list(Caller operator, @Nullable String after, int limit);

    /** @throws org.trivsel.problem.NotFound when there is none */
    Artefact get(Caller operator, String sha256);

    /** What installing it would do. @throws org.trivsel.problem.NotFound when there is none */
    Plan rehearseInstall(Caller operator, String sha256);

    /** What removing it would do. @throws org.trivsel.problem.NotFound when there is none */
    Plan rehearseRemoval(Caller operator, String sha256);

    /**
     * Wants it on every node, beside the versions that are there. It changes nothing for anybody until they are pointed at it. Returns at once:
     * when it does not become ready it is taken away again, and {@link Artefact#cause} says why.
     *
     * @param mark of the plan that the operator has seen
     * @throws org.trivsel.problem.NotFound when there is none
     * @throws org.trivsel.problem.Conflict when it cannot be done, or the plan would be another by now
     */
    Artefact install(Caller operator, String sha256, String mark);

    /** Wants it nowhere any more; its bytes are kept. The rest as with {@link #install}. */
    Artefact remove(Caller operator, String sha256, String mark);

    /**
     * Forgets its bytes.
     *
     * @throws org.trivsel.problem.NotFound when there is none
     * @throws org.trivsel.problem.Conflict while it is wanted, or still there on a node
     */
    void delete(Caller operator, String sha256);
}
