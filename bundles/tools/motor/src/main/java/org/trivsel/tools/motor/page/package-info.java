/** What the pages show, and the templates that write them. */
@NullMarked
package org.trivsel.tools.motor.page;

import org.jspecify.annotations.NullMarked;
