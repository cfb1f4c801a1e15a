/** Where marks stand in the drawings. No colours, and no words of its own. */
@NullMarked
package org.trivsel.platform.forms.chart;

import org.jspecify.annotations.NullMarked;
