/** Worked cases that ship with an instrument: answers, and the outcome found without this engine. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.instrument.golden;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
