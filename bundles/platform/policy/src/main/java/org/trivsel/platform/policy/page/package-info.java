/** Policy for people: what holds where they are, and where it is decided. */
@NullMarked
package org.trivsel.platform.policy.page;

import org.jspecify.annotations.NullMarked;
