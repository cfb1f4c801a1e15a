/** What a person sees of a plan before agreeing to it, in a form that can be kept. */
@NullMarked
package org.trivsel.platform.roster.preview;

import org.jspecify.annotations.NullMarked;
