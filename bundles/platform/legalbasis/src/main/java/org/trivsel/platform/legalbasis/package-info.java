/** Disclosures in the database, the rules about them, and what they open. */
@NullMarked
package org.trivsel.platform.legalbasis;

import org.jspecify.annotations.NullMarked;
