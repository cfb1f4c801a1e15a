/** The keys of tenants, and the seal on national numbers. */
@NullMarked
package org.trivsel.platform.registry.key;

import org.jspecify.annotations.NullMarked;
