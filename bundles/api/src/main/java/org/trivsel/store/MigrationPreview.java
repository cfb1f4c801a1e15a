package org.trivsel.store;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** What {@link Migrations} would do, without doing it. */
@ProviderType
public interface MigrationPreview {
    /**
     * Names of those scripts that have not run yet, in the order in which they would.
     *
     * @param scripts SQL by file name
     * @throws MigrationFailed when they do not go on from what has run, for example because one has been changed since
     */
    List<String> pending(String tool, Map<String, String> scripts) throws MigrationFailed;
}
