@NullMarked
package org.trivsel.launcher;

import org.jspecify.annotations.NullMarked;
