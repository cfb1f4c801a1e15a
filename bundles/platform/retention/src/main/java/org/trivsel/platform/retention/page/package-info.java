/** Retention for administration. */
@NullMarked
package org.trivsel.platform.retention.page;

import org.jspecify.annotations.NullMarked;
