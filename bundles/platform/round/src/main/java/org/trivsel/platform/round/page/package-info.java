/** The pages on which rounds are planned, opened, followed and closed. */
@NullMarked
package org.trivsel.platform.round.page;

import org.jspecify.annotations.NullMarked;
