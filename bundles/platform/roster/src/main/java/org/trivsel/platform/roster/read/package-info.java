/** From an uploaded file to rows: formats, dialects, headings, cells, and a reason for everything that cannot be used. */
@NullMarked
package org.trivsel.platform.roster.read;

import org.jspecify.annotations.NullMarked;
