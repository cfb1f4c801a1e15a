/** The way of a request to a page and back. Nothing here is for others. */
@NullMarked
package org.trivsel.platform.web;

import org.jspecify.annotations.NullMarked;
