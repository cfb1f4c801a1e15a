/**
 * Rounds: what is done for many children of many units within a window, such as the well-being round of the autumn. A tool asks what is open, tells
 * how far each child is, and keeps what it is about in its own tables.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.trivsel.round;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
