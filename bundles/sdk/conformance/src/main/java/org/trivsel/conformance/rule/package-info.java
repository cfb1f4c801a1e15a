/** Each rule of the kit. */
@NullMarked
package org.trivsel.conformance.rule;

import org.jspecify.annotations.NullMarked;
