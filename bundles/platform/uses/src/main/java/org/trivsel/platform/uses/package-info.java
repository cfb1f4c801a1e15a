/** Uses of a child's data, read from the audit and put into words. */
@NullMarked
package org.trivsel.platform.uses;

import org.jspecify.annotations.NullMarked;
