/** Packs of countries as they are found, what tenants agreed on, and the sets of tools that come of it. */
@NullMarked
package org.trivsel.platform.country;

import org.jspecify.annotations.NullMarked;
