/** Countries and sets of tools for programs. */
@NullMarked
package org.trivsel.platform.country.rest;

import org.jspecify.annotations.NullMarked;
