/** Reading and running worked cases. */
@NullMarked
package org.trivsel.engine.golden;

import org.jspecify.annotations.NullMarked;
