/** Writing the register by the thousand. */
@NullMarked
package org.trivsel.platform.registry.roster;

import org.jspecify.annotations.NullMarked;
