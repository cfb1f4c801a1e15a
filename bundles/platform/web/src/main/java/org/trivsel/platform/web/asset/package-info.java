/** Style sheets, font and scripts, under a path that changes with their content. */
@NullMarked
package org.trivsel.platform.web.asset;

import org.jspecify.annotations.NullMarked;
