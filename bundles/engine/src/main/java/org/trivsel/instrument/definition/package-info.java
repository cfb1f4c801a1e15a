/** What an instrument asks and how it is scored, as data read from YAML. Immutable; no norms in here. */
@Export
@Version("2.2.0")
@NullMarked
package org.trivsel.instrument.definition;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
