/** Disclosures of what is recorded about a child to somebody who does not see it by role: on which legal basis, to whom, what, and until when. */
@Export
@Version("2.0.0")
@NullMarked
package org.trivsel.legalbasis;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
