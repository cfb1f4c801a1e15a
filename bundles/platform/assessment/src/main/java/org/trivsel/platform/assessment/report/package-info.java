/** Results counted by unit, and what may be shown of them. */
@NullMarked
package org.trivsel.platform.assessment.report;

import org.jspecify.annotations.NullMarked;
