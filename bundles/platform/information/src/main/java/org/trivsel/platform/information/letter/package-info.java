/** Letters, in the language of whoever gets them. */
@NullMarked
package org.trivsel.platform.information.letter;

import org.jspecify.annotations.NullMarked;
