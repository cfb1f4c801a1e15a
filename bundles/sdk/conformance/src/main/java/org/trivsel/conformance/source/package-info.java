/** What a publisher brings, read as far as it can be read. */
@NullMarked
package org.trivsel.conformance.source;

import org.jspecify.annotations.NullMarked;
