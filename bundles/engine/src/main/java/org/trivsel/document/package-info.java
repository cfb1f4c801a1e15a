/** YAML documents that keep to a JSON Schema, read so that every fault names its line. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
