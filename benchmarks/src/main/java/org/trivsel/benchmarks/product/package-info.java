/** The built distribution: started, looked at from outside, stopped. */
@NullMarked
package org.trivsel.benchmarks.product;

import org.jspecify.annotations.NullMarked;
