/** JSON, streamed. */
@NullMarked
package org.trivsel.engine.json;

import org.jspecify.annotations.NullMarked;
