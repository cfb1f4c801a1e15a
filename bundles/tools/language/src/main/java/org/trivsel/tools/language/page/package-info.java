/** What the pages show, and the templates that write them. */
@NullMarked
package org.trivsel.tools.language.page;

import org.jspecify.annotations.NullMarked;
