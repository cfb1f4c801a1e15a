/** The one way to the database. All access runs inside a transaction that has its tenant set. */
@Export
@Version("1.4.0")
@NullMarked
package org.trivsel.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
