/** Licences of instruments: grants, uses, certificates. */
@NullMarked
package org.trivsel.platform.licence;

import org.jspecify.annotations.NullMarked;
