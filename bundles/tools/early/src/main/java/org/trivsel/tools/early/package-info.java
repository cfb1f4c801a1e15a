/** Early detection: own ratings, the conversation, and what comes of it over time. */
@NullMarked
package org.trivsel.tools.early;

import org.jspecify.annotations.NullMarked;
