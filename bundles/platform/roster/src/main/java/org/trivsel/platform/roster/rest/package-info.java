/** Imports over REST. */
@NullMarked
package org.trivsel.platform.roster.rest;

import org.jspecify.annotations.NullMarked;
