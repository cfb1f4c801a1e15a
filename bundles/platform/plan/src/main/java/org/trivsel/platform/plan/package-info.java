/** Focus points in the database, and the one who reminds of them. */
@NullMarked
package org.trivsel.platform.plan;

import org.jspecify.annotations.NullMarked;
