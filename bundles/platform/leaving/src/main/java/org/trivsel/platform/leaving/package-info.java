/** What becomes of a tenant that leaves. */
@NullMarked
package org.trivsel.platform.leaving;

import org.jspecify.annotations.NullMarked;
