/** What custody holders are told before the first rating, and whether they were. */
@NullMarked
package org.trivsel.tools.early.letter;

import org.jspecify.annotations.NullMarked;
