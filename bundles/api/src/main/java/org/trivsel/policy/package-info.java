/**
 * What differs from municipality to municipality without being code: settings that tools and the platform declare in their bundles, valued by the
 * country's pack, the municipality and its units.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.policy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
