/** The pages of licences and certificates. */
@NullMarked
package org.trivsel.platform.licence.page;

import org.jspecify.annotations.NullMarked;
