/** Disclosures, for people. */
@NullMarked
package org.trivsel.platform.legalbasis.page;

import org.jspecify.annotations.NullMarked;
