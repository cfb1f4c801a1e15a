package org.trivsel.platform.assessment.instrument;

import java.util.Map;
import org.osgi.framework.Version;
import org.trivsel.instrument.Instrument;

/**
 * One version of an instrument, ready for use.
 *
 * @param pictures hash of the content by the picture's id
 */
record Compiled(Instrument instrument, Map<String, String> pictures) {

    String id() {
        return instrument.definition().id();
    }

    /** Versions of definitions are those of OSGi without qualifier; the schema sees to it. */
    Version version() {
        return Version.parseVersion(instrument.definition().version());
    }
}
