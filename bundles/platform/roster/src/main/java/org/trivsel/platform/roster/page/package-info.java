/** The pages about imports. */
@NullMarked
package org.trivsel.platform.roster.page;

import org.jspecify.annotations.NullMarked;
