/** National numbers of the countries we know: what a number says, and why a text is not one. */
@NullMarked
package org.trivsel.platform.roster.number;

import org.jspecify.annotations.NullMarked;
