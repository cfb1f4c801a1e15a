/** One child in one round: ratings that nobody else sees until there are enough, and what people agree on. */
@NullMarked
package org.trivsel.tools.early.sheet;

import org.jspecify.annotations.NullMarked;
