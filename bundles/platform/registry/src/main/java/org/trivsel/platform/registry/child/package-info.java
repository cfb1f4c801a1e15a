/** Reading children, each read checked and recorded. */
@NullMarked
package org.trivsel.platform.registry.child;

import org.jspecify.annotations.NullMarked;
