/** Words people read, from message bundles with fallback. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
