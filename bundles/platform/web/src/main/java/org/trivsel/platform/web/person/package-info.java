/** The person's own choices, and help. */
@NullMarked
package org.trivsel.platform.web.person;

import org.jspecify.annotations.NullMarked;
