/** Who asks, and what they may do. The same rule enforces and explains. */
@Export
@Version("1.6.0")
@NullMarked
package org.trivsel.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
