package org.trivsel.conformance.source;

import java.util.List;
import java.util.Optional;
import org.trivsel.instrument.SourceFault;

/**
 * A file and what it says.
 *
 * @param path from the folder of the project
 * @param value empty when it could not be read
 * @param faults why not
 */
public record Read<T>(String path, Optional<T> value, List<SourceFault> faults, Outline outline) {

    /** The last part of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
