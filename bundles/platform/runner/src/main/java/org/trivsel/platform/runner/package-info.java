/** The pages on which any instrument is taken. Private: tools know {@link org.trivsel.assessment.Runner}. */
@NullMarked
package org.trivsel.platform.runner;

import org.jspecify.annotations.NullMarked;
