/** The watch over tools: who is inside, for how long, and how it ends. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.watch;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
