/** This node among others: what it says of itself, what operators see of all, and how it goes without anybody noticing. */
@NullMarked
package org.trivsel.platform.lifecycle.node;

import org.jspecify.annotations.NullMarked;
