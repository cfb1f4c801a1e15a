package org.trivsel.module;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;

/** Where versions of tools lie that operators have not brought in. Safe for use by many threads. */
@ProviderType
public interface ModuleSources {
    /** What lies in the places that are set, by file. Only operators. */
    List<Offer> offers(Caller operator);
}
