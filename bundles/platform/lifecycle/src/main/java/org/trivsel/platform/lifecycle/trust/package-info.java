/** Publishers and their keys, sandboxes, and what may run where. */
@NullMarked
package org.trivsel.platform.lifecycle.trust;

import org.jspecify.annotations.NullMarked;
