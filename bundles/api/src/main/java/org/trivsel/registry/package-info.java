/** Units, children, custody holders and enrolments, each with dated history. */
@Export
@Version("1.2.0")
@NullMarked
package org.trivsel.registry;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
