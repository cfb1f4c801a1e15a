/** Assessments from draft to result. One row each; the stored texts go out as they are. */
@NullMarked
package org.trivsel.platform.assessment;

import org.jspecify.annotations.NullMarked;
