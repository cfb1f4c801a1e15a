/** Who was told what, when, how and by whom. */
@NullMarked
package org.trivsel.platform.information;

import org.jspecify.annotations.NullMarked;
