/** Measures the built distribution, beside pgbench doing the same statements on the same server. */
@NullMarked
package org.trivsel.benchmarks;

import org.jspecify.annotations.NullMarked;
