/** Positions of many children, with figures about few of them held back. */
@NullMarked
package org.trivsel.tools.early.report;

import org.jspecify.annotations.NullMarked;
