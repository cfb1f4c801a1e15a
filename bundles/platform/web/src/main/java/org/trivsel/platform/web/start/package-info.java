/** The first page of the day. */
@NullMarked
package org.trivsel.platform.web.start;

import org.jspecify.annotations.NullMarked;
