/** What it costs to ask whether somebody has a tool, by JMH. */
@NullMarked
package org.trivsel.benchmarks.entitlement;

import org.jspecify.annotations.NullMarked;
