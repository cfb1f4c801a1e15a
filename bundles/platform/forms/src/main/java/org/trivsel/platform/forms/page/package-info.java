/** What the pages show, and the templates that write them. */
@NullMarked
package org.trivsel.platform.forms.page;

import org.jspecify.annotations.NullMarked;
