/** Makes requests as fast as they are answered, with little work of its own. */
@NullMarked
package org.trivsel.benchmarks.load;

import org.jspecify.annotations.NullMarked;
