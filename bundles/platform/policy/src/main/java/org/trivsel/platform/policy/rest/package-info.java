/** Policy for programs. */
@NullMarked
package org.trivsel.platform.policy.rest;

import org.jspecify.annotations.NullMarked;
