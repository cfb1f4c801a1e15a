/** The organisation tree with its history. */
@NullMarked
package org.trivsel.platform.registry.unit;

import org.jspecify.annotations.NullMarked;
