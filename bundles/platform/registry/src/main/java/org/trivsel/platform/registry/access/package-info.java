/** Who may do what with whom: the one rule, and how it is asked of the database. */
@NullMarked
package org.trivsel.platform.registry.access;

import org.jspecify.annotations.NullMarked;
