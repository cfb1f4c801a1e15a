/** Trust: whose modules run everywhere, and where the others may be tried out. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.trust;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
