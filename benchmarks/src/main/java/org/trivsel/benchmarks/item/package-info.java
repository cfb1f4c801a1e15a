/** What is measured, one class each. */
@NullMarked
package org.trivsel.benchmarks.item;

import org.jspecify.annotations.NullMarked;
