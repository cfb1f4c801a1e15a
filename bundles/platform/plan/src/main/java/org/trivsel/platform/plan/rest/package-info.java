/** Plans for programs. */
@NullMarked
package org.trivsel.platform.plan.rest;

import org.jspecify.annotations.NullMarked;
