/** Who has used what is recorded about a child, told in plain words. */
@Export
@Version("1.1.0")
@NullMarked
package org.trivsel.uses;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
