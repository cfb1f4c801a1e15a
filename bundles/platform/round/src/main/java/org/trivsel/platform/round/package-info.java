/** Rounds on PostgreSQL, counted in the background. */
@NullMarked
package org.trivsel.platform.round;

import org.jspecify.annotations.NullMarked;
