/** Tests of the distribution as it is handed out. */
@NullMarked
package org.trivsel.dist;

import org.jspecify.annotations.NullMarked;
