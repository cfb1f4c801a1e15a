/** The motor tool: which form fits a child, the assessment, its result, and what a group needs. */
@NullMarked
package org.trivsel.tools.motor;

import org.jspecify.annotations.NullMarked;
