/** Which Sites are here, which routes they bring, and how requests live through their coming and going. */
@NullMarked
package org.trivsel.platform.web.site;

import org.jspecify.annotations.NullMarked;
