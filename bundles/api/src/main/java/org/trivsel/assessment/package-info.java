/** Assessments: taking an instrument with a child, from draft to result. */
@Export
@Version("2.6.0")
@NullMarked
package org.trivsel.assessment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
