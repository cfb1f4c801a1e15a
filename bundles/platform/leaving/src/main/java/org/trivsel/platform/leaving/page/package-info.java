/** Pages about what becomes of a tenant that leaves, for operators and for the tenant's own administration. */
@NullMarked
package org.trivsel.platform.leaving.page;

import org.jspecify.annotations.NullMarked;
