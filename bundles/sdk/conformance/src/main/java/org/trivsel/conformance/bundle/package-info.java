/** Makes the bundle, signs it, and looks at it as the gate of the platform does. */
@NullMarked
package org.trivsel.conformance.bundle;

import org.jspecify.annotations.NullMarked;
