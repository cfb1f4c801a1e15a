/** How long what is kept about children is kept: deleted when its time is over, unless the law wants it held. */
@Export
@Version("1.1.0")
@NullMarked
package org.trivsel.retention;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
