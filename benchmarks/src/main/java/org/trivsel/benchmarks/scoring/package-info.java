/** The engine alone, by JMH. */
@NullMarked
package org.trivsel.benchmarks.scoring;

import org.jspecify.annotations.NullMarked;
