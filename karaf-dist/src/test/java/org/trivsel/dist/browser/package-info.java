/** What people do, in a real browser, against the running product. */
@NullMarked
package org.trivsel.dist.browser;

import org.jspecify.annotations.NullMarked;
