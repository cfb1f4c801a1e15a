/** Where marks stand in the drawings. No words, no colours. */
@NullMarked
package org.trivsel.tools.language.chart;

import org.jspecify.annotations.NullMarked;
