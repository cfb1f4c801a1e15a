/** The register kept by hand: making a child, and changing what is known of one. */
@NullMarked
package org.trivsel.platform.web.register;

import org.jspecify.annotations.NullMarked;
