/** Disclosures, for programs. */
@NullMarked
package org.trivsel.platform.legalbasis.rest;

import org.jspecify.annotations.NullMarked;
