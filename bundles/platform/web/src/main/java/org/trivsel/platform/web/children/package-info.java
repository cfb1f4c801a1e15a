/** The children: list, page, search. */
@NullMarked
package org.trivsel.platform.web.children;

import org.jspecify.annotations.NullMarked;
