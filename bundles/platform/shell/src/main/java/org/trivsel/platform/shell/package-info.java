/** The way to the operator's commands: a socket in the data folder, for whoever may read that folder and is an operator. */
@NullMarked
package org.trivsel.platform.shell;

import org.jspecify.annotations.NullMarked;
