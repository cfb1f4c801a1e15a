/** Forms compiled into what a score needs, and nothing that is looked up twice. */
@NullMarked
package org.trivsel.engine.scoring;

import org.jspecify.annotations.NullMarked;
