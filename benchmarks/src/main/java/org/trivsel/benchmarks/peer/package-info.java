/** PostgreSQL's own benchmark doing what the product's requests do in the database. */
@NullMarked
package org.trivsel.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
