/** Imports from the file to the register and back: kept in the database, worked on in the background. */
@NullMarked
package org.trivsel.platform.roster.imports;

import org.jspecify.annotations.NullMarked;
