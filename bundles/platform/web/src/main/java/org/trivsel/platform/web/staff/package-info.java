/** The people who work in a tenant: their accounts and roles. */
@NullMarked
package org.trivsel.platform.web.staff;

import org.jspecify.annotations.NullMarked;
