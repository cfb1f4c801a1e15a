/** Notes and follow-up dates, in the tool's own table. */
@NullMarked
package org.trivsel.tools.language.followup;

import org.jspecify.annotations.NullMarked;
