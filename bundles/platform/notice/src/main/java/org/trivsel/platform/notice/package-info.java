/** Notices by mail. */
@NullMarked
package org.trivsel.platform.notice;

import org.jspecify.annotations.NullMarked;
