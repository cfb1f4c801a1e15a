/** Figures on how the system is doing. They name no person. */
@Export
@Version("1.1.0")
@NullMarked
package org.trivsel.metrics;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
