/** The tool for programs: the same services as the pages, with the same walls. */
@NullMarked
package org.trivsel.tools.early.rest;

import org.jspecify.annotations.NullMarked;
