/** Tools: what is installed, in what state, and which tenant has it. */
@Export
@Version("1.3.0")
@NullMarked
package org.trivsel.tool;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
