/** Modules: bundles of tools that operators bring into a running system, kept in the database and installed from there on every node. */
@Export
@Version("1.2.0")
@NullMarked
package org.trivsel.module;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
