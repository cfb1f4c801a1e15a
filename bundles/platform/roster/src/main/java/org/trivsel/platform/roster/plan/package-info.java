/** From rows and what is registered to a plan: what an import would create, change and end, and which rows it would not take. */
@NullMarked
package org.trivsel.platform.roster.plan;

import org.jspecify.annotations.NullMarked;
