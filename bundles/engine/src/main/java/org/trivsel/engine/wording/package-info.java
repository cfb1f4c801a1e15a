/** Sentences from message files. */
@NullMarked
package org.trivsel.engine.wording;

import org.jspecify.annotations.NullMarked;
