/** Quarantine: versions of tools that harm are set apart, for all nodes and with the cause, until an operator lets them back. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.quarantine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
