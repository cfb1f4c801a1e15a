/** Test doubles for pages. */
@NullMarked
package org.trivsel.testlib;

import org.jspecify.annotations.NullMarked;
