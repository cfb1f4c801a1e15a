/** The record of every use of a child's data. */
@Export
@Version("1.3.0")
@NullMarked
package org.trivsel.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
