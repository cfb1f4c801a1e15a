/** The templates of the platform's own pages and what they are filled with. */
@NullMarked
package org.trivsel.platform.web.page;

import org.jspecify.annotations.NullMarked;
