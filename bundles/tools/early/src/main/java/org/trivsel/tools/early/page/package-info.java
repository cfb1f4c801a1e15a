/** What the pages show. */
@NullMarked
package org.trivsel.tools.early.page;

import org.jspecify.annotations.NullMarked;
