/** What tests of other parts need to bring in modules. */
@NullMarked
package org.trivsel.platform.lifecycle.testlib;

import org.jspecify.annotations.NullMarked;
