/** The table in the README. */
@NullMarked
package org.trivsel.benchmarks.report;

import org.jspecify.annotations.NullMarked;
