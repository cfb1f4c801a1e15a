/** The score card. */
@NullMarked
package org.trivsel.conformance.card;

import org.jspecify.annotations.NullMarked;
