/** The operator's commands. Each asks the same services as pages and REST, and holds no rule itself. */
@NullMarked
package org.trivsel.platform.shell.command;

import org.jspecify.annotations.NullMarked;
