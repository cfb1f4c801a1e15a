/** Attacks on the walls of the running product: between tenants, between roles, between inside and outside. */
@NullMarked
package org.trivsel.dist.wall;

import org.jspecify.annotations.NullMarked;
