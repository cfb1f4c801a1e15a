/** Disclosure control: which figures about groups of people may be shown, so that nobody can be found among them, not by subtraction either. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.disclosure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
