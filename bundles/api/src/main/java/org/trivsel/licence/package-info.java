/**
 * Licences of instruments: what a tenant was granted, what it used, and who is certified. A use is drawn in the transaction in which an assessment
 * is begun.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.licence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
