/** What stands between a request and the pages: cookies, tokens, origins, headers. */
@NullMarked
package org.trivsel.platform.web.guard;

import org.jspecify.annotations.NullMarked;
