/** Deletes what is kept for longer than was decided, and knows what is held. */
@NullMarked
package org.trivsel.platform.retention;

import org.jspecify.annotations.NullMarked;
