/** Keeping what must not lie in the database in clear. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.sealing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
