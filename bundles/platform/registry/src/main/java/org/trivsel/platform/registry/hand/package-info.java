/** The register kept by hand: one child, one transaction, one audit entry. */
@NullMarked
package org.trivsel.platform.registry.hand;

import org.jspecify.annotations.NullMarked;
