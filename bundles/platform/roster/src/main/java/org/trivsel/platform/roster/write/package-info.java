/** Files we hand out: the template, and the rows that were not taken. */
@NullMarked
package org.trivsel.platform.roster.write;

import org.jspecify.annotations.NullMarked;
