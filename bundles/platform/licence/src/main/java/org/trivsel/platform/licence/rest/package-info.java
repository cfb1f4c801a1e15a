/** Licences and certificates for programs. */
@NullMarked
package org.trivsel.platform.licence.rest;

import org.jspecify.annotations.NullMarked;
