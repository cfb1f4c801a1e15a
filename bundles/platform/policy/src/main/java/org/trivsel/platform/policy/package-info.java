/** Settings that bundles declare, and what municipalities and units have decided about them. */
@NullMarked
package org.trivsel.platform.policy;

import org.jspecify.annotations.NullMarked;
