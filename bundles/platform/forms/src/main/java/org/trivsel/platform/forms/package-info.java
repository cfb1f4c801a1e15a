/** The pages of tools that bring instruments and no code. */
@NullMarked
package org.trivsel.platform.forms;

import org.jspecify.annotations.NullMarked;
