/** Letters and who was told, for people. */
@NullMarked
package org.trivsel.platform.information.page;

import org.jspecify.annotations.NullMarked;
