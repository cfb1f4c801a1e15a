/** Versions of tools that are set apart: remembered in the database, known on every node, stopped there. */
@NullMarked
package org.trivsel.platform.lifecycle.apart;

import org.jspecify.annotations.NullMarked;
