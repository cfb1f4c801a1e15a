/** JSON put together around texts that are JSON already. */
@NullMarked
package org.trivsel.platform.assessment.json;

import org.jspecify.annotations.NullMarked;
