/** Who was told, for programs. */
@NullMarked
package org.trivsel.platform.information.rest;

import org.jspecify.annotations.NullMarked;
