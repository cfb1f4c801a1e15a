/** The goals. Each reads its parameters and asks the kit. */
@NullMarked
package org.trivsel.sdk.plugin;

import org.jspecify.annotations.NullMarked;
