/** Plans: what is to be reached for a child, a group or a unit, who follows it, and what came of it. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.plan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
