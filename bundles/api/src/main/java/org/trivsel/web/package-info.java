/** Pages: what a tool contributes to the web, and what it gets for it. */
@Export
@Version("1.3.0")
@NullMarked
package org.trivsel.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
