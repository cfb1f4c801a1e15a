/** The organisation tree and its forms. */
@NullMarked
package org.trivsel.platform.web.units;

import org.jspecify.annotations.NullMarked;
