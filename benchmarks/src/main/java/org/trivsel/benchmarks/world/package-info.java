/** Tenants of a known size, put into the database at once. */
@NullMarked
package org.trivsel.benchmarks.world;

import org.jspecify.annotations.NullMarked;
