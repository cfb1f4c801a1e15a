/** Retention for programs. */
@NullMarked
package org.trivsel.platform.retention.rest;

import org.jspecify.annotations.NullMarked;
