/** YAML with line numbers, and its check against a JSON Schema. */
@NullMarked
package org.trivsel.engine.source;

import org.jspecify.annotations.NullMarked;
