/** The duty to inform: letters to custody holders about what a tool registers, and who was told what, when, how and by whom. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.information;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
