/** What a file of results looks like: its columns, its cells, and how they are written. */
@NullMarked
package org.trivsel.platform.assessment.export;

import org.jspecify.annotations.NullMarked;
