/** Where what surrounds every REST call is put: sign-in and the one transaction. */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
