/** What operators see: tools and tenants. */
@NullMarked
package org.trivsel.platform.web.operate;

import org.jspecify.annotations.NullMarked;
