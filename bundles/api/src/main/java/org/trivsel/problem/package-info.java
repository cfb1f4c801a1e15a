/** What can go wrong, in words for the person who asked. Edges turn these into pages and problem documents. */
@Export
@Version("1.4.0")
@NullMarked
package org.trivsel.problem;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
