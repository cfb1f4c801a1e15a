/** What is different from country to country: levels, numbers, school, the set of tools, law. Data of packs that come and go in a running system. */
@Export
@Version("1.1.0")
@NullMarked
package org.trivsel.country;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
