/** Who has used what is recorded about a child, for programs. */
@NullMarked
package org.trivsel.platform.uses.rest;

import org.jspecify.annotations.NullMarked;
