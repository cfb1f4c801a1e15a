/** The watch over tools: it lives here and not in them, so that whatever they do it goes on. */
@NullMarked
package org.trivsel.platform.lifecycle.watch;

import org.jspecify.annotations.NullMarked;
