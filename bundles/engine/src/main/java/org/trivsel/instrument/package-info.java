/**
 * Scores answers to a structured assessment and says where every number came from. Start at {@link
 * org.trivsel.instrument.Instrument}. Everything here is immutable and may be shared between threads.
 */
@Export
@Version("2.2.0")
@NullMarked
package org.trivsel.instrument;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
