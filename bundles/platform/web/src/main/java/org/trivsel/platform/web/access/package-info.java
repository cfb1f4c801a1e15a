/** Who may see a child, and why. */
@NullMarked
package org.trivsel.platform.web.access;

import org.jspecify.annotations.NullMarked;
