/** The rules an instrument keeps to before it is signed, and what they found. */
@NullMarked
package org.trivsel.conformance;

import org.jspecify.annotations.NullMarked;
