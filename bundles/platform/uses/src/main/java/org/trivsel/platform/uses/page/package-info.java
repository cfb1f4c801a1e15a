/** Who has used what is recorded about a child, for people. */
@NullMarked
package org.trivsel.platform.uses.page;

import org.jspecify.annotations.NullMarked;
