/** Norm packs: tables from raw score to z and percentile, with an edition, apart from the definition. */
@Export
@Version("2.0.0")
@NullMarked
package org.trivsel.instrument.norm;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
