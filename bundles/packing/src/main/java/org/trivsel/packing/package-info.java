/** What a jar of somebody else may look like: laid out plainly, signed whole or not at all, and whether it is only data. Compiled into whoever asks. */
@NullMarked
package org.trivsel.packing;

import org.jspecify.annotations.NullMarked;
