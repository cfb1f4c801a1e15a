/** The instruments in the tools' bundles: found, checked against what was released before, compiled once. */
@NullMarked
package org.trivsel.platform.assessment.instrument;

import org.jspecify.annotations.NullMarked;
