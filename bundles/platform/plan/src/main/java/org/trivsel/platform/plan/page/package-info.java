/** Plans for people. */
@NullMarked
package org.trivsel.platform.plan.page;

import org.jspecify.annotations.NullMarked;
