/** Pages of operators about countries and sets of tools. */
@NullMarked
package org.trivsel.platform.country.page;

import org.jspecify.annotations.NullMarked;
