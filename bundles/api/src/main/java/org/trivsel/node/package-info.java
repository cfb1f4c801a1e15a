/** Nodes: the processes that serve one system from one database. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.node;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
