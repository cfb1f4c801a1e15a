/** From checked YAML to definitions and norm packs; what refers to nothing, or cannot work, becomes a fault. */
@NullMarked
package org.trivsel.engine.reading;

import org.jspecify.annotations.NullMarked;
