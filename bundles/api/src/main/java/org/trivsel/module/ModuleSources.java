package org.trivsel.module;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/** Where versions of tools lie that operators have not brought in. Safe for use by many threads. */
@ProviderType
public interface ModuleSources {
    /** What lies in the places that are set, by file. Only operators. */
    List<Offer> offers(Caller operator);

    /**
     * Brings in one of them, as {@link Modules#upload} does; nothing of it is run.
     *
     * @param sha256 as the offer says
     * @throws org.trivsel.problem.NotFound when there is no such offer, or its file has changed
     * @throws org.trivsel.problem.Invalid when it could not run here
     * @throws org.trivsel.problem.Conflict when its version or id belongs to something else
     */
    Artefact bring(Caller operator, String sha256);
}
