/** Who a request belongs to: the customers of one running system. */
@Export
@Version("1.5.0")
@NullMarked
package org.trivsel.tenant;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
