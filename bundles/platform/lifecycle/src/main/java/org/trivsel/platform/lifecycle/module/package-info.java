/** Modules: looked at, rehearsed, kept in the database, and installed on this node as the database wants it. */
@NullMarked
package org.trivsel.platform.lifecycle.module;

import org.jspecify.annotations.NullMarked;
