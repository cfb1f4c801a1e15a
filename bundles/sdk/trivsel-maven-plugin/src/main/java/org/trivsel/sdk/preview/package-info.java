/** The form in a browser while it is being written: every age, every language, answers, scores and why. */
@NullMarked
package org.trivsel.sdk.preview;

import org.jspecify.annotations.NullMarked;
