/** Notices by mail: short words about the system to those who run it, and to people of a tenant. Never about a child. */
@Export
@Version("1.1.0")
@NullMarked
package org.trivsel.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
